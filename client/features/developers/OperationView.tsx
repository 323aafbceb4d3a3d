import { useTranslation } from "../../messages/useTranslation";
import { PageHeading } from "../../components/PageHeading";
import { SummaryList } from "../../components/SummaryList";
import { FieldTable } from "./FieldTable";
import type { Operation, Reference } from "./reference";
import { TypeLink } from "./TypeLink";

const ACCOUNTS = ["PRACTITIONER", "SYSTEM", "FAMILY", "DPO", "COMMISSIONER"] as const;

/** One operation: who may ask, for which purpose, what it takes and gives. */
export function OperationView({ operation, reference }: { operation: Operation; reference: Reference }) {
  const { t } = useTranslation();
  const { name, kind, description, type, args, purpose, stepUp } = operation;
  const asked = ACCOUNTS.filter((account) => operation.for.includes(account));
  return (
    <>
      <PageHeading title={name} caption={t(`developers.schema.kinds.${kind as "query"}`)} />
      <p className="govuk-body tl-narrow">{description}</p>
      <SummaryList
        rows={[
          {
            key: t("developers.schema.gives"),
            value: <TypeLink type={type} reference={reference} />,
          },
          {
            key: t("developers.schema.for"),
            value: asked.map((account) => t(`developers.schema.accounts.${account}`)).join(", "),
          },
          {
            key: t("developers.schema.purpose"),
            value:
              purpose === "NONE" || purpose === "ANY"
                ? t(`developers.schema.purposes.${purpose}`)
                : t("developers.schema.purposes.own", { purpose }),
          },
          ...(stepUp
            ? [{ key: t("developers.schema.stepUp"), value: t("developers.schema.stepUpText") }]
            : []),
        ]}
      />
      {args.length > 0 ? (
        <FieldTable caption={t("developers.schema.args")} fields={args} reference={reference} />
      ) : null}
    </>
  );
}
