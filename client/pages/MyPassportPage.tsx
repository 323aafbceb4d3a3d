import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { Checkboxes } from "../components/Checkboxes";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { Radios } from "../components/Radios";
import { TextInput } from "../components/TextInput";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { hashesOf, makeSecrets, type PassportSecrets } from "../features/own/passportSecrets";
import { QrCode } from "../features/own/QrCode";
import { categoriesOf } from "../features/words/sensitivity";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { Category } from "../graphql/generated/graphql";
import { useTranslation } from "../messages/useTranslation";

const peopleDocument = graphql(`
  query MyPassportPeople {
    ownRecord {
      people {
        isViewer
        person {
          id
          name
        }
      }
    }
  }
`);

const issueDocument = graphql(`
  mutation IssueMyPassport($input: IssuePassportInput!) {
    issuePassport(input: $input) {
      passports {
        id
      }
    }
  }
`);

const DAYS = ["1", "7", "30"] as const;
const KINDS: readonly Category[] = [
  ...categoriesOf("BASIC"),
  ...categoriesOf("STANDARD"),
  ...categoriesOf("SENSITIVE"),
];

/** Issues a Life Passport; then shows its link, its code and its PIN, once. */
export function MyPassportPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: peopleDocument });
  const [made, setMade] = useState<PassportSecrets & { label: string }>();
  if (made) return <Issued secrets={made} label={made.label} />;
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to="/my-passports">
        {t("own.passports.back")}
      </Link>
      <PageHeading title={t("own.passports.new")} />
      <Reading answer={answer}>
        {({ ownRecord: { people } }) => <IssueForm people={people} onIssued={setMade} />}
      </Reading>
    </div>
  );
}

interface FormProps {
  people: readonly { isViewer: boolean; person: { id: string; name?: string | null } }[];
  onIssued: (made: PassportSecrets & { label: string }) => void;
}

function IssueForm({ people, onIssued }: FormProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [{ fetching, error }, issue] = useMutation(issueDocument);
  const [label, setLabel] = useState("");
  const [personIds, setPersonIds] = useState<string[]>(
    people.filter(({ isViewer }) => isViewer).map(({ person }) => person.id),
  );
  const [categories, setCategories] = useState<Category[]>(["IDENTITY"]);
  const [days, setDays] = useState<(typeof DAYS)[number]>("7");
  const [errors, setErrors] = useState<FieldError[]>([]);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    const missing: FieldError[] = [];
    if (label.trim() === "") missing.push({ id: "label", text: t("own.issue.labelMissing") });
    if (personIds.length === 0) missing.push({ id: "people", text: t("own.issue.peopleMissing") });
    if (categories.length === 0) missing.push({ id: "kinds", text: t("own.issue.kindsMissing") });
    setErrors(missing);
    if (missing.length > 0) return;
    const secrets = makeSecrets();
    const hashes = await hashesOf(secrets);
    const { data } = await issue({
      input: { label: label.trim(), personIds, categories, days: Number(days), ...hashes },
    });
    if (data) onIssued({ ...secrets, label: label.trim() });
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error ? <FailureNote error={error} onRetry={() => void submit()} /> : null}
      <TextInput
        id="label"
        label={t("own.issue.label")}
        hint={t("own.issue.labelHint")}
        error={errorOf(errors, "label")}
        maxLength={80}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Checkboxes
        id="people"
        label={t("own.issue.people")}
        error={errorOf(errors, "people")}
        options={people.map(({ person }) => ({ value: person.id, label: words.name(person) }))}
        values={personIds}
        onChange={setPersonIds}
      />
      <Checkboxes
        id="kinds"
        label={t("own.issue.kinds")}
        hint={t("own.issue.kindsHint")}
        error={errorOf(errors, "kinds")}
        options={KINDS.map((code) => ({ value: code, label: words.capital(words.category(code)) }))}
        values={categories}
        onChange={setCategories}
      />
      <Radios
        id="days"
        label={t("own.issue.days")}
        value={days}
        onChange={setDays}
        options={DAYS.map((value) => ({ value, label: t("own.issue.forDays", { count: Number(value) }) }))}
      />
      <Button type="submit" busy={fetching}>
        {t("own.issue.button")}
      </Button>
    </form>
  );
}

function Issued({ secrets: { link, pin }, label }: { secrets: PassportSecrets; label: string }) {
  const { t } = useTranslation();
  const address = `${window.location.origin}/passport#${link}`;
  return (
    <div className="tl-narrow">
      <PageHeading title={t("own.issued.title", { label })} />
      <InsetText>{t("own.issued.once")}</InsetText>
      <QrCode text={address} label={t("own.issued.code")} />
      <h2 className="govuk-heading-s">{t("own.issued.link")}</h2>
      <p className="govuk-body tl-own-link">{address}</p>
      <h2 className="govuk-heading-s">{t("own.issued.pin")}</h2>
      <p className="govuk-heading-l tl-own-pin">{pin}</p>
      <p className="govuk-body">{t("own.issued.apart")}</p>
      <Link className="govuk-link" to="/my-passports">
        {t("own.issued.done")}
      </Link>
    </div>
  );
}
