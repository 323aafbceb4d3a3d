import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { EmptyState } from "../../components/EmptyState";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { FamilyTree } from "./FamilyTree";
import { PersonCard } from "./PersonCard";
import { relationsOf } from "./relations";
import { TakeBackPerson } from "./TakeBackPerson";

const overviewFragment = graphql(`
  fragment FamilyOverview on Family {
    ...FamilyTree
    members {
      role
      canTakeBack
      despiteObjection
      person {
        id
        name
        sex
        expectedOn
        ...PersonCard
      }
    }
    relationships {
      from
      to
      kind
      since
      until
      despiteObjection
    }
    withheld {
      ...WithheldNotes
    }
  }
`);

/** The family as a drawing and as a list of people. */
export function FamilyOverview({
  family: masked,
  addTo,
  onChanged,
}: {
  family: FragmentType<typeof overviewFragment>;
  /** The case, where the viewer may add people to it. */
  addTo: string | undefined;
  /** Reads the page again. */
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const family = readFragment(overviewFragment, masked);
  const nameOf = (id: string) => words.name(family.members.find(({ person }) => person.id === id)?.person);
  return (
    <>
      <h2 className="govuk-heading-m">{t("family.title")}</h2>
      {family.members.length === 0 ? (
        <EmptyState title={t("withheld.nothing")}>
          <p>{t("withheld.nothingNext")}</p>
        </EmptyState>
      ) : null}
      {addTo ? (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/cases/${addTo}/add-person`}>
            {t("newPerson.title")}
          </Link>
          {" · "}
          <Link className="govuk-link" to={`/cases/${addTo}/relationships`}>
            {t("related.link")}
          </Link>
        </p>
      ) : null}
      <FamilyTree family={family} />
      <DespiteObjection
        of={{
          despiteObjection: [...family.members, ...family.relationships]
            .flatMap((one) => (one.despiteObjection.length > 0 ? ["household"] : []))
            .slice(0, 1),
        }}
        fields={{ household: words.category("HOUSEHOLD") }}
      />
      <WithheldNotes of={family.withheld} list askAbout={null} />
      <div className="tl-people">
        {family.members.map(({ person, role, canTakeBack }) => (
          <PersonCard
            key={person.id}
            person={person}
            role={role}
            relations={relationsOf(person, family.relationships, nameOf, words.list, t)}
          >
            {canTakeBack && addTo ? (
              <TakeBackPerson caseId={addTo} personId={person.id} onDone={onChanged} />
            ) : null}
          </PersonCard>
        ))}
      </div>
    </>
  );
}
