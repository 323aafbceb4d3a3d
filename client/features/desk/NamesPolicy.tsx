import { useMutation, useQuery } from "urql";
import { Button } from "../../components/Button";
import { graphql } from "../../graphql/generated";
import { formatDateTime } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";
import { FailureNote } from "../failure/FailureNote";
import { Reading } from "../failure/Reading";

const policyDocument = graphql(`
  query NamesPolicy {
    namesPolicy {
      isTold
      since
    }
  }
`);
const setDocument = graphql(`
  mutation SetNamesPolicy($isTold: Boolean!) {
    setNamesPolicy(isTold: $isTold) {
      isTold
      since
    }
  }
`);

/** Whether the officer's agency tells families who of its practitioners looked, and the change of that. */
export function NamesPolicy() {
  const { t } = useTranslation();
  const answer = useQuery({ query: policyDocument });
  const [{ fetching, error }, set] = useMutation(setDocument);
  const again = () => answer[1]({ requestPolicy: "network-only" });
  return (
    <section aria-labelledby="names-policy">
      <h2 className="govuk-heading-m" id="names-policy">
        {t("desk.policy.title")}
      </h2>
      {error ? <FailureNote error={error} /> : null}
      <Reading answer={answer}>
        {({ namesPolicy: { isTold, since } }) => (
          <>
            <output className="govuk-body tl-desk__policy">
              {t(isTold ? "desk.policy.told" : "desk.policy.notTold")}
              {since ? ` ${t("desk.policy.since", { date: formatDateTime(since) })}` : null}
            </output>
            <p className="govuk-body">{t("desk.policy.lead")}</p>
            <Button
              look="secondary"
              busy={fetching}
              onClick={() => void set({ isTold: !isTold }).then(({ data }) => data && again())}
            >
              {t(isTold ? "desk.policy.stop" : "desk.policy.tell")}
            </Button>
          </>
        )}
      </Reading>
    </section>
  );
}
