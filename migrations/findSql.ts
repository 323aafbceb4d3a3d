/** What a text is compared by; each has an index on exactly this. */
export const NAME = "lower(n.given || ' ' || n.family)";
export const ADDRESS =
  "lower(a.lines || ' ' || coalesce(a.postcode, '') || ' ' || replace(coalesce(a.postcode, ''), ' ', ''))";
export const FAMILY = "lower(f.name)";

/**
 * Whatever is like what was typed, with how much it is: of `the_partnership`, like `words` (in small letters), or exactly `compact` (in capitals,
 * without blanks). Typing mistakes are forgiven in words, not in numbers. `near`: among `people` and `cases` alone, each of whose few rows is
 * compared; `everywhere`: in the whole partnership, by its indexes. What it finds is shown to nobody before it is decided.
 */
export function matching(where: "near" | "everywhere"): string {
  const isNear = where === "near";
  // A text with something added has no index: among few people theirs is the quicker way, also where all live in one town.
  const text = (indexed: string) => (isNear ? `(${indexed} || '')` : indexed);
  const person = (column: string) => (isNear ? `and ${column} = any (people)` : "");
  const ofCase = (column: string) => (isNear ? `and ${column} = any (cases)` : "");
  return `
          select 'NAME' as source, n.id, n.person_id, null::uuid as case_id, word_similarity(words, ${NAME}) + similarity(words, ${NAME}) as score
          from person_name n where n.partnership_id = the_partnership ${person("n.person_id")} and ${text(NAME)} %> words
          union all
          select 'ADDRESS', a.id, a.person_id, null, word_similarity(words, ${ADDRESS})
          from person_address a where a.partnership_id = the_partnership ${person("a.person_id")} and ${text(ADDRESS)} %> words and a.retired_epoch is null
            and word_similarity(words, ${ADDRESS}) >= 0.6
          union all
          select 'FAMILY', f.id, null, f.case_id, word_similarity(words, ${FAMILY}) + similarity(words, ${FAMILY})
          from family_name f where f.partnership_id = the_partnership ${ofCase("f.case_id")} and ${text(FAMILY)} %> words
          union all
          select 'IDENTIFIER', i.id, i.person_id, null, 3
          from person_identifier i where i.partnership_id = the_partnership and i.kind = any (array['NHS_NUMBER', 'UPN', 'NINO', 'OTHER'])
            and upper(replace(i.value, ' ', '')) = compact
          union all
          select 'CASE', c.id, null, c.id, 3 from case_record c where c.partnership_id = the_partnership and c.reference = compact
          union all
          select 'PERSON', p.id, p.id, null, 3 from person p where p.partnership_id = the_partnership and p.reference = compact`;
}

/** The same, each where it stands in a case: a person in every case of which they are. */
export const standing = (found: string) => `
          select m.source, m.id, m.person_id, p.case_id, m.score from ${found} m
          join case_person p on p.partnership_id = the_partnership and p.person_id = m.person_id and p.retired_epoch is null
          where m.case_id is null
          union all
          select m.source, m.id, null, m.case_id, m.score from ${found} m where m.case_id is not null`;
