import { useTranslation } from "../../messages/useTranslation";
import type { FamilyTreeFragment } from "../../graphql/generated/graphql";
import { useWords } from "../words/useWords";
import { relationsOf } from "./relations";

/** What the family tree shows, said of one person after the other. */
export function FamilyInWords({ members, relationships }: Omit<FamilyTreeFragment, " $fragmentName">) {
  const { t } = useTranslation();
  const words = useWords();
  const nameOf = (id: string) => words.name(members.find(({ person }) => person.id === id)?.person);
  if (relationships.length === 0) return <p className="govuk-body-s">{t("family.noRelations")}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet tl-words">
      {members.map(({ person }) => {
        const relations = relationsOf(person, relationships, nameOf, words.list, t);
        return (
          <li key={person.id}>
            <strong>{words.name(person)}</strong>
            {person.diedOn ? ` (${t("family.hasDied")})` : null}:{" "}
            {relations.length > 0 ? relations.join(" ") : t("family.noRelation")}
          </li>
        );
      })}
    </ul>
  );
}
