import { useTranslation } from "../../messages/useTranslation";
import { EmptyState } from "../../components/EmptyState";
import { Table } from "../../components/Table";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { WithheldNotes } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { today } from "./age";
import { householdsOf } from "./households";

const householdsFragment = graphql(`
  fragment HouseholdList on Family {
    members {
      person {
        id
        reference
        name
        expectedOn
        residences {
          householdId
          lines
          postcode
          since
          until
        }
        withheld {
          ...WithheldNotes
        }
      }
    }
  }
`);

/** Who lived with whom, at which address, from when until when: as far as where they live is shared. */
export function HouseholdList({ family: masked }: { family: FragmentType<typeof householdsFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const people = readFragment(householdsFragment, masked).members.map(({ person }) => person);
  const nameOf = (id: string) => words.name(people.find((person) => person.id === id));
  const households = householdsOf(
    people.map(({ id, residences }) => ({ id, residences: residences ?? [] })),
    today(),
  );
  return (
    <section aria-labelledby="households">
      <h2 className="govuk-heading-m" id="households">
        {t("households.title")}
      </h2>
      {households.length === 0 ? (
        <EmptyState title={t("households.nothing")}>
          <p>{t("withheld.nothingNext")}</p>
        </EmptyState>
      ) : null}
      {households.map(({ id, address, isNow, stays }) => (
        <section key={id} className="tl-household">
          <h3 className="govuk-heading-s">
            {address} {isNow ? <Tag>{t("households.now")}</Tag> : null}
          </h3>
          <Table
            caption={t("households.caption", { address })}
            captionHidden
            rows={stays}
            rowKey={({ personId, since }) => personId + since}
            columns={[
              {
                id: "who",
                heading: t("households.who"),
                cell: ({ personId }) => nameOf(personId),
              },
              {
                id: "since",
                heading: t("households.since"),
                cell: ({ since }) => <span className="tl-date">{formatDate(since)}</span>,
              },
              {
                id: "until",
                heading: t("households.until"),
                cell: ({ until }) =>
                  until ? <span className="tl-date">{formatDate(until)}</span> : t("households.stillThere"),
              },
            ]}
          />
        </section>
      ))}
      <WithheldNotes
        of={people.flatMap(({ withheld }) => withheld)}
        fields={{ residences: t("households.field") }}
        askAbout={null}
      />
    </section>
  );
}
