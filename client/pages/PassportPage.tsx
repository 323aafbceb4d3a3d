import { type FormEvent, useState } from "react";
import { Button } from "../components/Button";
import { ErrorSummary } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { SummaryList } from "../components/SummaryList";
import { TextInput } from "../components/TextInput";
import { useWords } from "../features/words/useWords";
import type { Category } from "../graphql/generated/graphql";
import { formatDate, formatDateTime } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const facts = [
  "name",
  "bornOn",
  "telephone",
  "email",
  "language",
  "disability",
  "ethnicity",
  "religion",
  "employment",
  "immigrationStatus",
] as const;

interface Shown {
  people: {
    facts: { key: (typeof facts)[number]; value: string }[];
    answers: { question: string; part: string; category: Category; value: string; statements: string[] }[];
    events: {
      on: string | null;
      category: Category;
      title: string | null;
      detail: string | null;
      statements: string[];
    }[];
  }[];
}
type Answer =
  { page: Shown; holder: string; expiresAt: string } | { refusal: "PIN"; left: number } | { refusal: "GONE" };

/** What somebody without an account sees who was given a Life Passport: first the PIN, then what its holder chose. */
export function PassportPage() {
  const { t } = useTranslation();
  const [pin, setPin] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const [opened, setOpened] = useState<{ page: Shown; holder: string; expiresAt: string }>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setProblem(undefined);
    if (!/^\d{6}$/.test(pin.trim())) return setProblem(t("passport.pinMissing"));
    setIsAsking(true);
    const answer = await ask(window.location.hash.slice(1), pin.trim());
    setIsAsking(false);
    if (answer === undefined) setProblem(t("passport.failed"));
    else if ("page" in answer) setOpened(answer);
    else if (answer.refusal === "PIN" && answer.left > 0)
      setProblem(t("passport.wrong", { count: answer.left }));
    else setProblem(t("passport.gone"));
  }

  if (opened) return <Opened {...opened} />;
  return (
    <div className="tl-narrow">
      <PageHeading title={t("passport.title")} />
      <p className="govuk-body">{t("passport.lead")}</p>
      <ErrorSummary title={t("form.problem")} errors={problem ? [{ id: "pin", text: problem }] : []} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          id="pin"
          label={t("passport.pin")}
          hint={t("passport.pinHint")}
          error={problem}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={pin}
          onChange={(event) => setPin(event.target.value)}
        />
        <Button type="submit" busy={isAsking}>
          {t("passport.open")}
        </Button>
      </form>
    </div>
  );
}

function Opened({ page, holder, expiresAt }: { page: Shown; holder: string; expiresAt: string }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div className="tl-narrow">
      <PageHeading title={t("passport.from", { holder })} />
      <p className="govuk-body">{t("passport.told", { when: formatDateTime(expiresAt) })}</p>
      {page.people.length === 0 ? <p className="govuk-body">{t("passport.nothing")}</p> : null}
      {page.people.map((person, i) => {
        const name = person.facts.find(({ key }) => key === "name")?.value ?? t("words.unnamedPerson");
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the page carries no ids, and its order is its own
          <section key={i}>
            <h2 className="govuk-heading-m">{name}</h2>
            <SummaryList
              rows={person.facts
                .filter(({ key }) => key !== "name")
                .map(({ key, value }) => ({
                  key: t(`person.${key}`),
                  value: key === "bornOn" ? formatDate(value) : value,
                }))}
            />
            {person.answers.map(({ question, category, value, statements }) => (
              <article className="tl-own-answer" key={`${question} ${value}`}>
                <h3 className="govuk-heading-s">{question}</h3>
                <p className="govuk-body tl-text">{value}</p>
                <Says statements={statements} />
                <p className="govuk-body-s tl-nothing">{words.capital(words.category(category))}</p>
              </article>
            ))}
            {person.events.map(({ on, title, detail, statements }) => (
              <article className="tl-own-answer" key={`${on} ${title}`}>
                <h3 className="govuk-heading-s">{title}</h3>
                {detail ? <p className="govuk-body tl-text">{detail}</p> : null}
                <Says statements={statements} />
                {on ? <p className="govuk-body-s tl-nothing">{formatDate(on)}</p> : null}
              </article>
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Says({ statements }: { statements: readonly string[] }) {
  const { t } = useTranslation();
  return statements.map((text) => (
    <p className="govuk-body" key={text}>
      {t("passport.says", { text })}
    </p>
  ));
}

/** Undefined where the service did not answer. A link that is no link is like one that is over. */
async function ask(token: string, pin: string): Promise<Answer | undefined> {
  if (!/^[\w-]{22,64}$/.test(token)) return { refusal: "GONE" };
  try {
    const response = await fetch("/passport/open", {
      method: "POST",
      credentials: "omit",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token, pin }),
    });
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
