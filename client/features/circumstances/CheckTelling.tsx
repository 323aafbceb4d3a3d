import { useEffect, useRef } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../../components/Button";
import { InsetText } from "../../components/InsetText";
import { SummaryList } from "../../components/SummaryList";
import { graphql } from "../../graphql/generated";
import type { TellCircumstanceInput } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { FailureNote } from "../failure/FailureNote";
import { Reading } from "../failure/Reading";
import type { Relative } from "../family/newPerson";

const previewDocument = graphql(`
  query PreviewCircumstance($input: TellCircumstanceInput!) {
    previewCircumstance(input: $input) {
      isKnown
      isRecorded
      told {
        id
        name
      }
      notTold {
        id
        name
      }
    }
  }
`);

const tellDocument = graphql(`
  mutation TellCircumstance($input: TellCircumstanceInput!) {
    tellCircumstance(input: $input) {
      circumstance {
        id
      }
    }
  }
`);

/** Reads back what was written, with which agencies will be told and which not, before anybody is. */
export function CheckTelling({
  input,
  people,
  protects,
  onBack,
  onTold,
}: {
  input: TellCircumstanceInput;
  people: readonly Relative[];
  /** Whether the viewer may record a protected address. */
  protects: boolean;
  onBack: () => void;
  onTold: () => void;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const answer = useQuery({ query: previewDocument, variables: { input } });
  const [{ fetching, error }, tell] = useMutation(tellDocument);
  const { kind, name, child } = input;
  const change = (
    <button type="button" className="tl-button-link" onClick={onBack}>
      {t("tell.check.change")}
    </button>
  );
  const whole = name
    ? `${name.givenName} ${name.familyName}`
    : [input.words, input.postcode].filter(Boolean).join(", ");
  const rows = [
    { key: t("tell.check.what"), value: t(`circumstances.kind.${kind}`), action: change },
    {
      key: t("tell.check.whose"),
      value: people
        .filter(({ id }) => input.subjectIds.includes(id))
        .map(({ id, label }) => <div key={id}>{label}</div>),
    },
    ...(whole ? [{ key: t("tell.check.now"), value: whole }] : []),
    ...(child?.givenName
      ? [{ key: t("tell.check.child"), value: `${child.givenName} ${child.familyName ?? ""}` }]
      : []),
    ...(child?.expectedOn ? [{ key: t("person.expectedOn"), value: formatDate(child.expectedOn) }] : []),
    ...(name
      ? [{ key: t("tell.whichName"), value: t(name.isKnownAs ? "tell.knownAs" : "tell.legalName") }]
      : []),
    { key: t("tell.check.from"), value: formatDate(input.from) },
    ...(input.category === "SAFE_ADDRESS"
      ? [{ key: t("tell.secret.key"), value: t("tell.secret.yes") }]
      : []),
  ];

  async function save() {
    if ((await tell({ input })).data) onTold();
  }

  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      <h2 className="govuk-heading-m" tabIndex={-1} ref={heading}>
        {t("tell.check.title")}
      </h2>
      <SummaryList rows={rows} />
      <Reading answer={answer}>
        {({ previewCircumstance }) => (
          <>
            <WhoIsTold of={previewCircumstance} />
            <h3 className="govuk-heading-s">{t("tell.check.record")}</h3>
            <p className="govuk-body">
              {t(previewCircumstance.isRecorded ? `tell.recorded.${kind}` : "tell.notRecorded")}
            </p>
            {kind === "DEATH" ? <InsetText>{t("tell.check.death")}</InsetText> : null}
            {input.correctsId ? <InsetText>{t("tell.check.corrects")}</InsetText> : null}
            {protects && (kind === "ADDRESS" || kind === "SCHOOL" || kind === "NEW_CHILD") ? (
              <p className="govuk-body">
                {t("tell.check.unsafe")}{" "}
                <Link className="govuk-link" to={`/cases/${input.caseId}/rules/record/MARKER`}>
                  {t("tell.check.protect")}
                </Link>
              </p>
            ) : null}
            <div className="govuk-button-group">
              <Button busy={fetching} onClick={() => void save()}>
                {t("tell.check.tell")}
              </Button>
              <Button look="secondary" onClick={onBack}>
                {t("tell.check.back")}
              </Button>
            </div>
          </>
        )}
      </Reading>
    </>
  );
}

function WhoIsTold({ of: { isKnown, told, notTold } }: { of: Agencies }) {
  const { t } = useTranslation();
  if (!isKnown)
    return (
      <>
        <h3 className="govuk-heading-s">{t("tell.check.who")}</h3>
        <p className="govuk-body">{t("tell.check.notKnown")}</p>
      </>
    );
  return (
    <>
      <h3 className="govuk-heading-s">{t("tell.check.told")}</h3>
      <AgencyList of={told} empty={t("tell.check.toldNobody")} />
      <h3 className="govuk-heading-s">{t("tell.check.notTold")}</h3>
      <AgencyList of={notTold} empty={t("tell.check.notToldNobody")} />
      <p className="govuk-body-s">{t("tell.check.asYouSee")}</p>
    </>
  );
}

interface Agencies {
  isKnown: boolean;
  told: { id: string; name: string }[];
  notTold: { id: string; name: string }[];
}

function AgencyList({ of, empty }: { of: Agencies["told"]; empty: string }) {
  if (of.length === 0) return <p className="govuk-body">{empty}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {of.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}
