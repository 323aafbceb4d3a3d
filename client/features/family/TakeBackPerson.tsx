import { useTranslation } from "../../messages/useTranslation";
import { useNavigate } from "react-router";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { Details } from "../../components/Details";
import { graphql } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";

const takeBackDocument = graphql(`
  mutation TakeBackPerson($input: TakeBackPersonInput!) {
    takeBackPerson(input: $input) {
      caseId
    }
  }
`);

/** Takes somebody out of the family again who was added by mistake. */
export function TakeBackPerson({
  caseId,
  personId,
  onDone,
}: {
  caseId: string;
  personId: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ fetching, error }, takeBack] = useMutation(takeBackDocument);

  async function undo() {
    const { data } = await takeBack({ input: { caseId, personId } });
    if (!data) return;
    void navigate(`/cases/${caseId}/overview`, { state: { done: "personTakenBack" }, replace: true });
    onDone();
  }

  return (
    <Details summary={t("newPerson.mistake")}>
      {error ? <FailureNote error={error} /> : null}
      <p className="govuk-body-s">{t("newPerson.mistakeWhat")}</p>
      <Button look="warning" busy={fetching} onClick={() => void undo()}>
        {t("newPerson.takeBack")}
      </Button>
    </Details>
  );
}
