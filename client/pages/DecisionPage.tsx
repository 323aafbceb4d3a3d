import { useTranslation } from "../messages/useTranslation";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import { DecisionForm } from "../features/oversight/DecisionForm";
import { DecisionView } from "../features/oversight/DecisionView";
import { OversightNav } from "../features/oversight/OversightNav";
import { graphql } from "../graphql/generated";

const decisionDocument = graphql(`
  query Decision($id: ID!) {
    decision(id: $id) {
      id
      ...DecisionView
    }
  }
`);

/** Why something was withheld, by the number that its reader was shown: for the data-protection officer. */
export function DecisionPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const number = address.get("number") ?? "";
  return (
    <>
      <PageHeading title={t("oversight.decision.title")} />
      <OversightNav />
      <p className="govuk-body-l">{t("oversight.decision.lead")}</p>
      <InsetText>{t("audit.audited")}</InsetText>
      <DecisionForm key={number} number={number} onChoose={(chosen) => setAddress({ number: chosen })} />
      {number ? <Decision key={number} id={number} /> : null}
    </>
  );
}

function Decision({ id }: { id: string }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: decisionDocument, variables: { id } });
  return (
    <section aria-labelledby="decision">
      <h2 className="govuk-heading-m" id="decision">
        {t("oversight.decision.result")}
      </h2>
      <Reading answer={answer}>{({ decision }) => <DecisionView decision={decision} />}</Reading>
    </section>
  );
}
