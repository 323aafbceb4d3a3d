import { useTranslation } from "react-i18next";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { Shown } from "../withheld/Shown";

const agenciesFragment = graphql(`
  fragment AgenciesList on Agency {
    id
    name
    typeName
  }
`);

/** Which agencies are working with the family, as far as the viewer may know. */
export function AgenciesList({
  agencies: masked,
}: {
  agencies: readonly FragmentType<typeof agenciesFragment>[];
}) {
  const { t } = useTranslation();
  const agencies = readFragment(agenciesFragment, masked);
  return (
    <section>
      <h2 className="govuk-heading-m">{t("team.agencies")}</h2>
      {agencies.length === 0 ? (
        <p className="govuk-body">
          <Shown value={null} />
        </p>
      ) : (
        <ul className="govuk-list tl-agencies">
          {agencies.map(({ id, name, typeName }) => (
            <li key={id}>
              {name}
              <span className="tl-second">{typeName}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
