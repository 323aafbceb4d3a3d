import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { Table } from "../../components/Table";
import { FieldSharing } from "./FieldSharing";
import type { Argument, FieldOfType, Reference } from "./reference";
import { TypeLink } from "./TypeLink";

/** Fields or arguments: what each is, of which type, and, of a governed type, what may withhold it. */
export function FieldTable({
  caption,
  fields,
  reference,
  governed = false,
}: {
  caption: string;
  fields: (FieldOfType | Argument)[];
  reference: Reference;
  governed?: boolean;
}) {
  const { t } = useTranslation();
  const what = (field: FieldOfType) => (
    <>
      {field.description}
      {field.default === undefined ? null : (
        <span className="tl-second">{t("developers.schema.default", { value: field.default })}</span>
      )}
      {field.deprecated ? (
        <span className="tl-second">{t("developers.schema.deprecated", { reason: field.deprecated })}</span>
      ) : null}
      {field.args?.map((argument) => (
        <span className="tl-second" key={argument.name}>
          <code className="tl-name">{`${argument.name}: ${argument.type}`}</code> {argument.description}
        </span>
      ))}
    </>
  );
  return (
    <Table
      caption={caption}
      rows={fields as FieldOfType[]}
      rowKey={({ name }) => name}
      columns={[
        {
          id: "name",
          heading: t("developers.schema.name"),
          cell: ({ name }) => <code className="tl-name">{name}</code>,
        },
        {
          id: "type",
          heading: t("developers.schema.type"),
          cell: ({ type }) => <TypeLink type={type} reference={reference} />,
        },
        {
          id: "what",
          heading: t("developers.schema.what"),
          cell: what,
        },
        ...(governed
          ? [
              {
                id: "sharing",
                heading: (
                  <Link className="govuk-link" to="/developers/sharing">
                    {t("developers.schema.sharing")}
                  </Link>
                ),
                label: t("developers.schema.sharing"),
                cell: (field: FieldOfType) => <FieldSharing field={field} />,
              },
            ]
          : []),
      ]}
    />
  );
}
