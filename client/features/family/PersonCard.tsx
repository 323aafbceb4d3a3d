import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SummaryList } from "../../components/SummaryList";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { PersonCardFragment, PersonRole } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { Shown } from "../withheld/Shown";
import { WithheldNotes, isWithheld } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { ageOn, today } from "./age";

const personFragment = graphql(`
  fragment PersonCard on Person {
    id
    reference
    name
    otherNames
    bornOn
    expectedOn
    diedOn
    sex
    telephone
    email
    address {
      lines
      postcode
      since
    }
    school {
      name
      yearGroup
    }
    generalPractice
    identifiers {
      kind
      value
    }
    ethnicity
    religion
    language
    disability
    immigrationStatus
    employment
    withheld {
      ...WithheldNotes
    }
  }
`);

/** One member of the family: who they are, how they are related, and what is shared about them. */
export function PersonCard({
  person: masked,
  role,
  relations,
}: {
  person: FragmentType<typeof personFragment>;
  role: PersonRole | null | undefined;
  relations: string[];
}) {
  const { t } = useTranslation();
  const words = useWords();
  const person = readFragment(personFragment, masked);
  const unborn = !person.bornOn && Boolean(person.expectedOn);
  const row = (key: string, field: keyof PersonCardFragment & string, value: ReactNode) => ({
    key,
    value: <Shown value={value} withheld={isWithheld(person.withheld, field)} />,
  });
  return (
    <article className="tl-card tl-person">
      <h3 className="govuk-heading-s tl-person__name">
        {person.name ?? (unborn ? t("family.unborn") : t("family.nameNotShown"))}{" "}
        {role ? <Tag>{words.role(role)}</Tag> : null}
      </h3>
      <p className="govuk-body-s tl-person__relations">
        {t("family.record", { reference: person.reference })}
        {relations.length > 0 ? ` ${t("family.isRelated", { relations: relations.join("; ") })}` : null}
      </p>
      <SummaryList
        rows={[
          unborn
            ? row(t("person.expectedOn"), "expectedOn", person.expectedOn && formatDate(person.expectedOn))
            : row(t("person.bornOn"), "bornOn", person.bornOn && birth(person.bornOn, person.diedOn)),
          ...(person.diedOn ? [row(t("person.diedOn"), "diedOn", formatDate(person.diedOn))] : []),
          row(
            t("person.address"),
            "address",
            person.address && [person.address.lines, person.address.postcode].filter(Boolean).join(", "),
          ),
          row(t("person.telephone"), "telephone", person.telephone),
          row(t("person.email"), "email", person.email),
          row(
            t("person.school"),
            "school",
            person.school && [person.school.name, person.school.yearGroup].filter(Boolean).join(", "),
          ),
          row(t("person.generalPractice"), "generalPractice", person.generalPractice),
          row(t("person.disability"), "disability", person.disability),
          row(t("person.language"), "language", person.language),
          row(t("person.ethnicity"), "ethnicity", person.ethnicity),
          row(t("person.religion"), "religion", person.religion),
          row(t("person.employment"), "employment", person.employment),
          row(t("person.immigrationStatus"), "immigrationStatus", person.immigrationStatus),
          row(t("person.identifiers"), "identifiers", identifiers(person.identifiers)),
        ]}
      />
      <WithheldNotes of={person.withheld} />
    </article>
  );

  function birth(bornOn: string, diedOn: string | null | undefined): string {
    return diedOn
      ? formatDate(bornOn)
      : t("person.bornAndAge", { date: formatDate(bornOn), count: ageOn(today(), bornOn) });
  }

  function identifiers(all: PersonCardFragment["identifiers"]): string | undefined {
    return all?.map(({ kind, value }) => `${words.of("identifier", kind)} ${value}`).join(", ");
  }
}
