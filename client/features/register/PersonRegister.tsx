import { useTranslation } from "../../messages/useTranslation";
import { Table } from "../../components/Table";
import type { AssessmentRegisterQuery } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";

type Register = NonNullable<AssessmentRegisterQuery["assessmentRegister"]>;
type Of = Register["people"][number];
type Part = Of["assessments"][number]["parts"][number];

/** The assessments that one person has had: which, when, and what each agency told in it. */
export function PersonRegister({ of: { person, assessments } }: { of: Of }) {
  const { t } = useTranslation();
  const words = useWords();
  const name = words.capital(words.name(person));
  return (
    <section aria-labelledby={`register-${person.id}`}>
      <h3 className="govuk-heading-s" id={`register-${person.id}`}>
        {name}
      </h3>
      {assessments.map(({ id, templateName, templateVersion, startedOn, signedAt, startedBy, parts }) => (
        <div key={id}>
          <p className="govuk-body">
            {[
              t("register.template", { name: templateName, version: templateVersion }),
              startedOn &&
                (startedBy
                  ? t("register.startedBy", { date: formatDate(startedOn), agency: startedBy.name })
                  : t("register.started", { date: formatDate(startedOn) })),
              signedAt ? t("register.signed", { date: formatDate(signedAt) }) : t("register.notSigned"),
            ]
              .filter(Boolean)
              .join(" ")}
          </p>
          {parts.length === 0 ? (
            <p className="govuk-body">{t("register.noParts")}</p>
          ) : (
            <Table<Part>
              caption={t("register.parts", { name: templateName, person: name })}
              captionHidden
              rows={[...parts]}
              rowKey={(part) => part.id}
              columns={[
                column("agency", (part) => words.agencyFirst(part.agency)),
                column("answers", ({ answers }) => String(answers)),
                column("when", ({ first, last }) => {
                  const [from, until] = [formatDate(first), formatDate(last)];
                  return from === until
                    ? t("register.on", { date: from })
                    : t("register.span", { from, until });
                }),
              ]}
            />
          )}
        </div>
      ))}
    </section>
  );

  function column(id: "agency" | "answers" | "when", cell: (part: Part) => string) {
    return { id, heading: t(`register.${id}`), cell };
  }
}
