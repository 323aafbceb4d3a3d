import { type FormEvent, useState } from "react";
import { catalogue } from "../../messages/catalogue";
import { useTranslation } from "../../messages/useTranslation";
import { useQuery } from "urql";
import { Button } from "../../components/Button";
import { DateInput } from "../../components/DateInput";
import { type DateParts, datePartsOf, isEmptyDate, isoDate, noDate } from "../../components/dateParts";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Select } from "../../components/Select";
import { graphql } from "../../graphql/generated";
import type { ReasonCode } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";
import { standingInWords } from "./deskWords";
import type { DeskChoice, DeskQuestion } from "./deskQuestions";

const agenciesDocument = graphql(`
  query DeskAgencies {
    partnership {
      id
      agencies {
        id
        name
      }
    }
  }
`);
const accountsDocument = graphql(`
  query DeskAccounts($agencyId: ID!) {
    auditAccounts(agencyId: $agencyId) {
      id
      name
      kind
      hasEnded
    }
  }
`);

/** By what a question is narrowed: whose doing, how it stands, over which days. */
export function DeskForm({
  question,
  choice,
  onChoose,
}: {
  question: DeskQuestion;
  choice: DeskChoice;
  onChoose: (choice: URLSearchParams) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [asked, setAsked] = useState(choice);
  const [from, setFrom] = useState<DateParts>(choice.from ? datePartsOf(choice.from) : noDate);
  const [until, setUntil] = useState<DateParts>(choice.until ? datePartsOf(choice.until) : noDate);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const change = (part: Partial<DeskChoice>) => setAsked((before) => ({ ...before, ...part }));
  const needsAgency = !!question.agency || !!question.account;
  const [{ data: frame }] = useQuery({ query: agenciesDocument, pause: !needsAgency });
  const [{ data: within }] = useQuery({
    query: accountsDocument,
    variables: { agencyId: asked.agency },
    pause: !question.account || asked.agency === "",
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [];
    if (needsAgency && asked.agency === "") faults.push({ id: "agency", text: t("desk.missing.agency") });
    else if (question.account && asked.account === "")
      faults.push({ id: "account", text: t("desk.missing.account") });
    if (!isEmptyDate(from) && !isoDate(from)) faults.push({ id: "from", text: t("audit.missing.date") });
    if (!isEmptyDate(until) && !isoDate(until)) faults.push({ id: "until", text: t("audit.missing.date") });
    setErrors(faults);
    if (faults.length > 0) return;
    const { agency, account, reason, state } = asked;
    const said = { agency, account, reason, state, from: isoDate(from) ?? "", until: isoDate(until) ?? "" };
    onChoose(new URLSearchParams(Object.entries(said).filter(([, value]) => value !== "")));
  }

  return (
    <search aria-label={t("desk.narrow")}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        {needsAgency ? (
          <Select
            id="agency"
            label={t("desk.agency")}
            error={errorOf(errors, "agency")}
            value={asked.agency}
            onChange={(event) => change({ agency: event.target.value, account: "" })}
            options={[
              { value: "", label: t("form.choose") },
              ...(frame?.partnership.agencies ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
        {question.account ? (
          <Select
            id="account"
            label={t("desk.account")}
            error={errorOf(errors, "account")}
            value={asked.account}
            onChange={(event) => change({ account: event.target.value })}
            options={[
              { value: "", label: t("form.choose") },
              ...(asked.agency ? (within?.auditAccounts ?? []) : []).map(({ id, name, hasEnded }) => ({
                value: id,
                label: hasEnded ? t("desk.ended", { name }) : name,
              })),
            ]}
          />
        ) : null}
        {question.reason ? (
          <Select
            id="reason"
            label={t("desk.reason")}
            value={asked.reason}
            onChange={(event) => change({ reason: event.target.value })}
            options={[
              { value: "", label: t("desk.anyReason") },
              ...(Object.keys(catalogue().words.reason) as ReasonCode[]).map((code) => ({
                value: code as string,
                label: words.capital(words.reason(code)),
              })),
            ]}
          />
        ) : null}
        {question.states ? (
          <Select
            id="state"
            label={t("desk.state")}
            value={asked.state}
            onChange={(event) => change({ state: event.target.value })}
            options={[
              { value: "", label: t("desk.anyState") },
              ...question.states.map((code) => ({
                value: code,
                label: words.capital(standingInWords(code)),
              })),
            ]}
          />
        ) : null}
        <div className="tl-two">
          <DateInput
            id="from"
            label={t("audit.from")}
            error={errorOf(errors, "from")}
            value={from}
            onChange={setFrom}
          />
          <DateInput
            id="until"
            label={t("audit.until")}
            error={errorOf(errors, "until")}
            value={until}
            onChange={setUntil}
          />
        </div>
        <Button type="submit">{t("audit.look")}</Button>
      </form>
    </search>
  );
}
