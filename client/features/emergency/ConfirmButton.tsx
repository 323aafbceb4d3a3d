import { useTranslation } from "../../messages/useTranslation";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { graphql } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";

const confirmDocument = graphql(`
  mutation ConfirmEmergencyAccess($useId: ID!) {
    confirmEmergencyAccess(useId: $useId) {
      use {
        id
        status
      }
    }
  }
`);

/** Stands in, as the second person, for somebody's emergency access. */
export function ConfirmButton({ useId, onDone }: { useId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [{ fetching, error }, confirm] = useMutation(confirmDocument);
  const stand = async () => {
    const { data } = await confirm({ useId });
    if (data) onDone();
  };
  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      <p className="govuk-body">{t("emergency.confirmMeans")}</p>
      <Button look="warning" busy={fetching} onClick={() => void stand()}>
        {t("emergency.confirm")}
      </Button>
    </>
  );
}
