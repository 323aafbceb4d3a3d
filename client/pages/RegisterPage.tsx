import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { Details } from "../components/Details";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { PersonRegister } from "../features/register/PersonRegister";
import { registerDocument } from "../features/register/registerDocument";
import { Saving } from "../features/register/Saving";
import { TimesAskedTable } from "../features/register/TimesAskedTable";
import { WithheldNotes } from "../features/withheld/WithheldNotes";
import type { AssessmentRegisterQuery } from "../graphql/generated/graphql";

/** The assessments that each person of a case has had, what the one assessment spared them, and how often they were asked the same. */
export function RegisterPage() {
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: registerDocument, variables: { caseId } });
  return (
    <Reading answer={answer} wholePage>
      {({ case: one, assessmentRegister }) =>
        one && assessmentRegister ? <Register one={one} of={assessmentRegister} /> : <NoSuchCase />
      }
    </Reading>
  );
}

interface Props {
  one: NonNullable<AssessmentRegisterQuery["case"]>;
  of: NonNullable<AssessmentRegisterQuery["assessmentRegister"]>;
}

function Register({ one, of }: Props) {
  const { t } = useTranslation();
  const isOften = ({ times, forms }: (typeof of.timesAsked)[number]) => times > 1 || forms > 0;
  const often = of.timesAsked.filter(isOften);
  const once = of.timesAsked.filter((one) => !isOften(one));
  return (
    <>
      <Link className="govuk-back-link" to={`/cases/${one.id}/assessment`}>
        {t("register.back")}
      </Link>
      <PageHeading
        title={t("register.title")}
        caption={one.familyName ?? t("case.reference", { reference: one.reference })}
      />
      <p className="govuk-body">{t("register.text")}</p>
      <WithheldNotes of={of.withheld} list folded askAbout={null} />
      <Saving of={of} />
      <h2 className="govuk-heading-m">{t("register.people")}</h2>
      {of.people.length === 0 ? (
        <EmptyState title={t("register.empty.title")}>
          <p>{t("register.empty.text")}</p>
        </EmptyState>
      ) : (
        of.people.map((person) => <PersonRegister key={person.person.id} of={person} />)
      )}
      <h2 className="govuk-heading-m">{t("register.times.caption")}</h2>
      <p className="govuk-body">{t("register.times.text")}</p>
      {of.timesAsked.length === 0 ? (
        <EmptyState title={t("register.times.empty.title")}>
          <p>{t("register.times.empty.text")}</p>
        </EmptyState>
      ) : (
        <>
          {often.length > 0 ? <TimesAskedTable rows={often} /> : null}
          {once.length > 0 ? (
            <Details summary={t("register.times.once", { count: once.length })}>
              <TimesAskedTable rows={once} />
            </Details>
          ) : null}
        </>
      )}
    </>
  );
}
