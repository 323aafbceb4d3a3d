import { type FormEvent, useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { Button } from "../components/Button";
import { Checkboxes } from "../components/Checkboxes";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { Select } from "../components/Select";
import { ComparisonTable } from "../features/agreements/ComparisonTable";
import { Reading } from "../features/failure/Reading";
import { useViewer } from "../features/session/session";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { CompareAreasPageQuery, Purpose } from "../graphql/generated/graphql";

const pageDocument = graphql(`
  query CompareAreasPage {
    partnership {
      id
      agencies {
        id
        name
        typeName
      }
    }
  }
`);

const compareDocument = graphql(`
  query CompareAreas($agencyIds: [ID!]!, $withId: ID!, $purpose: Purpose!) {
    compareAgreements(agencyIds: $agencyIds, withId: $withId, purpose: $purpose) {
      with {
        id
        name
      }
      purpose
      areas {
        agency {
          id
          name
        }
        shares
        categories {
          category
          sharedUnder
          refusedBy {
            id
            name
            lacks
          }
        }
      }
    }
  }
`);

const PURPOSES: Purpose[] = [
  "EARLY_HELP",
  "SERVICE_DELIVERY",
  "EVALUATION",
  "SAFEGUARDING_ENQUIRY",
  "STATUTORY_ASSESSMENT",
  "STATUTORY_GATEWAY",
];
const MOST = 6;

interface Choice {
  areas: string[];
  partner: string;
  purpose: Purpose;
}

/** What the agreements of several areas let one agency see, side by side. */
export function CompareAreasPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const answer = useQuery({ query: pageDocument });
  return (
    <>
      {viewer.kind === "DPO" ? (
        <Link className="govuk-back-link" to="/agreements">
          {t("agreement.back")}
        </Link>
      ) : viewer.kind === "PRACTITIONER" ? (
        <Link className="govuk-back-link" to="/cases">
          {t("compare.back")}
        </Link>
      ) : null}
      <PageHeading title={t("compare.title")} />
      <p className="govuk-body-l">{t("compare.lead")}</p>
      <Reading answer={answer}>{({ partnership }) => <Compare agencies={partnership.agencies} />}</Reading>
    </>
  );
}

function Compare({ agencies }: { agencies: CompareAreasPageQuery["partnership"]["agencies"] }) {
  const { t } = useTranslation();
  const words = useWords();
  const [address, setAddress] = useSearchParams();
  const asked: Choice = {
    areas: address.getAll("area"),
    partner: address.get("with") ?? "",
    purpose: PURPOSES.find((code) => code === address.get("purpose")) ?? "SERVICE_DELIVERY",
  };
  const [choice, setChoice] = useState(asked);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const change = (part: Partial<Choice>) => setChoice((before) => ({ ...before, ...part }));

  function submit(event: FormEvent) {
    event.preventDefault();
    const { areas, partner, purpose } = choice;
    const faults: FieldError[] = [];
    if (areas.length < 1 || areas.length > MOST)
      faults.push({ id: "areas", text: t("compare.missing.areas") });
    if (!partner) faults.push({ id: "with", text: t("compare.missing.with") });
    else if (areas.includes(partner)) faults.push({ id: "with", text: t("compare.missing.itself") });
    setErrors(faults);
    if (faults.length > 0) return;
    setAddress([...areas.map((id) => ["area", id]), ["with", partner], ["purpose", purpose]] as [
      string,
      string,
    ][]);
  }

  return (
    <>
      <form onSubmit={submit} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <Checkboxes
          id="areas"
          label={t("compare.areas.label")}
          hint={t("compare.areas.hint")}
          error={errorOf(errors, "areas")}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          values={choice.areas}
          onChange={(areas) => change({ areas })}
        />
        <Select
          id="with"
          label={t("compare.with")}
          error={errorOf(errors, "with")}
          options={[
            { value: "", label: t("form.choose") },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={choice.partner}
          onChange={(event) => change({ partner: event.target.value })}
        />
        <Select
          id="purpose"
          label={t("compare.purpose")}
          options={PURPOSES.map((value) => ({ value, label: words.capital(words.purpose(value)) }))}
          value={choice.purpose}
          onChange={(event) => change({ purpose: event.target.value as Purpose })}
        />
        <Button type="submit">{t("compare.show")}</Button>
      </form>
      {asked.areas.length > 0 && asked.partner ? <Shown key={address.toString()} of={asked} /> : null}
    </>
  );
}

function Shown({ of: { areas, partner, purpose } }: { of: Choice }) {
  const answer = useQuery({
    query: compareDocument,
    variables: { agencyIds: areas, withId: partner, purpose },
  });
  return (
    <Reading answer={answer}>{({ compareAgreements }) => <ComparisonTable of={compareAgreements} />}</Reading>
  );
}
