import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { PageHeading } from "../components/PageHeading";
import { Table } from "../components/Table";
import { DevelopersNav } from "../features/developers/DevelopersNav";
import { FieldTable } from "../features/developers/FieldTable";
import { OperationView } from "../features/developers/OperationView";
import { namedIn, type Reference, type TypeOfSchema } from "../features/developers/reference";
import { WithReference } from "../features/developers/WithReference";

/** One operation (`query.worklist`) or one type (`Case`) of the schema. */
export function DeveloperTypePage() {
  const { t } = useTranslation();
  const { name = "" } = useParams();
  return (
    <>
      <DevelopersNav />
      <WithReference>{(reference) => <Named name={name} reference={reference} />}</WithReference>
      <p className="govuk-body">
        <Link className="govuk-link" to="/developers/schema">
          {t("developers.schema.back")}
        </Link>
      </p>
    </>
  );
}

function Named({ name, reference }: { name: string; reference: Reference }) {
  const { t } = useTranslation();
  const operation = reference.operations.find((one) => `${one.kind}.${one.name}` === name);
  const type = reference.types.find((one) => one.name === name);
  if (operation) return <OperationView key={name} operation={operation} reference={reference} />;
  if (type) return <TypeView key={name} type={type} reference={reference} />;
  return (
    <>
      <PageHeading title={t("developers.schema.unknown")} />
      <p className="govuk-body">{t("developers.schema.unknownNext")}</p>
    </>
  );
}

function TypeView({ type, reference }: { type: TypeOfSchema; reference: Reference }) {
  const { t } = useTranslation();
  const { name, description, subject, fields, values } = type;
  const from = [
    ...reference.operations
      .filter(
        (one) => namedIn(one.type) === name || one.args.some((argument) => namedIn(argument.type) === name),
      )
      .map((one) => ({ address: `${one.kind}.${one.name}`, text: one.name })),
    ...reference.types
      .filter((one) => one.fields?.some((field) => namedIn(field.type) === name))
      .map((one) => ({ address: one.name, text: one.name })),
  ];
  return (
    <>
      <PageHeading title={name} caption={t(`developers.schema.kinds.${type.kind as "type"}`)} />
      <p className="govuk-body tl-narrow">{description}</p>
      {subject ? (
        <>
          <h2 className="govuk-heading-s">{t("developers.schema.subject")}</h2>
          <p className="govuk-body tl-narrow">{subject}</p>
        </>
      ) : null}
      {fields ? (
        <FieldTable
          caption={t("developers.schema.fields")}
          fields={fields}
          reference={reference}
          governed={subject !== undefined}
        />
      ) : null}
      {values ? (
        <Table
          caption={t("developers.schema.values")}
          rows={values}
          rowKey={(value) => value.name}
          columns={[
            {
              id: "name",
              heading: t("developers.schema.name"),
              cell: (value) => <code className="tl-name">{value.name}</code>,
            },
            {
              id: "what",
              heading: t("developers.schema.what"),
              cell: (value) => value.description,
            },
          ]}
        />
      ) : null}
      {from.length > 0 ? (
        <>
          <h2 className="govuk-heading-s">{t("developers.schema.usedBy")}</h2>
          <ul className="govuk-list tl-names">
            {from.map(({ address, text }) => (
              <li key={address}>
                <Link className="govuk-link" to={`/developers/schema/${address}`}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
