import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation, useQuery } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { InsetText } from "../../components/InsetText";
import { Radios } from "../../components/Radios";
import { TextInput } from "../../components/TextInput";
import { graphql } from "../../graphql/generated";
import type { ConfirmConsentFormQuery, ConsentMethod } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { NoSuchCase } from "../case/NoSuchCase";
import { ConsentSentences } from "../consents/ConsentSentences";
import { FailureNote } from "../failure/FailureNote";
import { Reading } from "../failure/Reading";
import { useWords } from "../words/useWords";

const consentDocument = graphql(`
  query ConfirmConsentForm($id: ID!) {
    case(id: $id) {
      id
      viewerCan {
        recordConsent
      }
      family {
        members {
          person {
            id
            reference
            name
          }
        }
      }
      consents {
        items {
          id
          givenAt
          about {
            id
          }
          givenBy {
            id
            name
          }
          provisions {
            permit
            agencies {
              id
              name
            }
            agencyTypes
            categories
            purposes
            from
            until
          }
        }
      }
    }
    consentNotices {
      version
      language
      languageName
      title
      paragraphs
    }
  }
`);

const confirmDocument = graphql(`
  mutation ConfirmConsentForMerged($input: ConfirmConsentInput!) {
    confirmConsentForMerged(input: $input) {
      consent {
        id
      }
    }
  }
`);

const methods: ConsentMethod[] = ["WRITTEN", "VERBAL"];

interface Asked {
  caseId: string;
  consentId: string;
  /** The record for which it is to count too. */
  personId: string;
  onDone: () => void;
}

/** Reads back what somebody said about one of two merged records, and records that they say the same for the other. */
export function ConfirmConsentForm(asked: Asked) {
  const answer = useQuery({ query: consentDocument, variables: { id: asked.caseId } });
  return (
    <Reading answer={answer}>
      {({ case: one, consentNotices }) =>
        one?.viewerCan.recordConsent ? (
          <Confirm {...asked} one={one} notices={consentNotices} />
        ) : (
          <NoSuchCase />
        )
      }
    </Reading>
  );
}

function Confirm({
  caseId,
  consentId,
  personId,
  onDone,
  one,
  notices,
}: Asked & {
  one: NonNullable<ConfirmConsentFormQuery["case"]>;
  notices: ConfirmConsentFormQuery["consentNotices"];
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [{ fetching, error }, send] = useMutation(confirmDocument);
  const [notice, setNotice] = useState<string>();
  const [method, setMethod] = useState<ConsentMethod>();
  const [witness, setWitness] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const consent = one.consents.items.find(({ id }) => id === consentId);
  const record = (id: string | undefined) =>
    one.family.members.find(({ person }) => person.id === id)?.person;
  const [from, to] = [record(consent?.about.id), record(personId)];
  if (!consent || !from || !to) return <NoSuchCase />;
  const shown = notices.find(({ version, language }) => `${version} ${language}` === notice);
  const name = words.name(to);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [];
    if (!shown) faults.push({ id: "notice", text: t("task.confirm.missing.notice") });
    if (!method) faults.push({ id: "method", text: t("task.confirm.missing.method") });
    if (method === "VERBAL" && witness.trim() === "")
      faults.push({ id: "witness", text: t("task.confirm.missing.witness") });
    setErrors(faults);
    if (faults.length > 0 || !shown || !method) return;
    const input = {
      caseId,
      consentId,
      personId,
      method,
      witness: method === "VERBAL" ? witness : null,
      noticeVersion: shown.version,
      noticeLanguage: shown.language,
    };
    if ((await send({ input })).data) onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {error ? <FailureNote error={error} /> : null}
      <ErrorSummary title={t("form.problem")} errors={errors} />
      <p className="govuk-body">
        {t("task.confirm.said", {
          giver: words.name(consent.givenBy),
          date: consent.givenAt ? formatDate(consent.givenAt) : t("task.confirm.unknownDay"),
          from: from.reference,
          to: to.reference,
        })}
      </p>
      <InsetText>
        <ConsentSentences provisions={consent.provisions ?? []} person={name} />
      </InsetText>
      <Radios
        id="notice"
        label={t("task.confirm.notice")}
        hint={t("task.confirm.noticeHint")}
        error={errorOf(errors, "notice")}
        options={notices.map(({ version, language, languageName }) => ({
          value: `${version} ${language}`,
          label: languageName,
        }))}
        value={notice}
        onChange={setNotice}
      />
      {shown ? (
        <section className="tl-notice" aria-labelledby="notice-title" lang={shown.language}>
          <h2 className="govuk-heading-s" id="notice-title">
            {shown.title}
          </h2>
          {shown.paragraphs.map((paragraph) => (
            <p key={paragraph} className="govuk-body">
              {paragraph}
            </p>
          ))}
        </section>
      ) : null}
      <Radios
        id="method"
        label={t("task.confirm.method")}
        error={errorOf(errors, "method")}
        options={methods.map((value) => ({ value, label: t(`words.method.${value}`) }))}
        value={method}
        onChange={setMethod}
      />
      {method === "VERBAL" ? (
        <TextInput
          id="witness"
          label={t("task.confirm.witness")}
          error={errorOf(errors, "witness")}
          value={witness}
          onChange={(event) => setWitness(event.target.value)}
        />
      ) : null}
      <Button type="submit" busy={fetching}>
        {t("task.confirm.send", { to: to.reference })}
      </Button>
    </form>
  );
}
