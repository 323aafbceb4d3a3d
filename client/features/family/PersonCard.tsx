import type { ReactNode } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { SummaryList } from "../../components/SummaryList";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { PersonCardFragment, PersonRole } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { ViaEmergency } from "../emergency/ViaEmergency";
import { DespiteObjection } from "../withheld/DespiteObjection";
import { WithheldNotes, isWithheld } from "../withheld/WithheldNotes";
import { useWords } from "../words/useWords";
import { ageOn, today } from "./age";

const personFragment = graphql(`
  fragment PersonCard on Person {
    id
    reference
    name
    aliases {
      kind
      name
    }
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
    viaEmergencyAccess
    despiteObjection
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
  children,
}: {
  person: FragmentType<typeof personFragment>;
  role: PersonRole | null | undefined;
  relations: string[];
  /** What can be done about them here. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const person = readFragment(personFragment, masked);
  const unborn = !person.bornOn && Boolean(person.expectedOn);
  const aliases = person.aliases?.map(({ kind, name }) => t(`person.alias.${kind}`, { name })).join(", ");
  const details: [field: string, key: string, value: string | null | undefined][] = [
    unborn
      ? ["expectedOn", t("person.expectedOn"), person.expectedOn && formatDate(person.expectedOn)]
      : ["bornOn", t("person.bornOn"), person.bornOn && birth(person.bornOn, person.diedOn)],
    ["aliases", t("person.otherNames"), aliases],
    ["address", t("person.address"), person.address && joined(person.address.lines, person.address.postcode)],
    ["telephone", t("person.telephone"), person.telephone],
    ["email", t("person.email"), person.email],
    ["school", t("person.school"), person.school && joined(person.school.name, person.school.yearGroup)],
    ["generalPractice", t("person.generalPractice"), person.generalPractice],
    ["disability", t("person.disability"), person.disability],
    ["language", t("person.language"), person.language],
    ["ethnicity", t("person.ethnicity"), person.ethnicity],
    ["religion", t("person.religion"), person.religion],
    ["employment", t("person.employment"), person.employment],
    ["immigrationStatus", t("person.immigrationStatus"), person.immigrationStatus],
    ["identifiers", t("person.identifiers"), identifiers(person.identifiers)],
  ];
  if (person.diedOn) details.splice(1, 0, ["diedOn", t("person.diedOn"), formatDate(person.diedOn)]);
  const said = details.filter(([, , value]) => value);
  const empty = details
    .filter(([field, , value]) => !value && !isWithheld(person.withheld, field))
    .map(([, key]) => words.small(key));
  const labels = Object.fromEntries([
    ["name", t("person.name")],
    ...details.map(([field, key]) => [field, words.small(key)]),
  ]);
  return (
    <article className="tl-card tl-person">
      <h3 className="govuk-heading-s tl-person__name">
        {person.name ?? (unborn ? t("family.unborn") : t("family.nameNotShown"))}{" "}
        {role ? <Tag>{words.role(role)}</Tag> : null} <ViaEmergency of={person} />
      </h3>
      <p className="govuk-body-s tl-person__relations">
        {t("family.record", { reference: person.reference })}
        {relations.length > 0 ? ` ${relations.join(" ")}` : null}
      </p>
      {said.length > 0 ? <SummaryList rows={said.map(([, key, value]) => ({ key, value }))} /> : null}
      <DespiteObjection of={person} fields={labels} />
      <WithheldNotes of={person.withheld} fields={labels} askAbout={person.id} />
      {empty.length > 0 ? (
        <p className="govuk-body-s tl-nothing">{t("family.nothingOn", { what: words.listOr(empty) })}</p>
      ) : null}
      {children}
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

function joined(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(", ");
}
