import type { FragmentType } from "../../graphql/generated";
import { Shown } from "./Shown";
import { isWithheld, type withheldFragment, WithheldNotes } from "./WithheldNotes";

/** What stands in the place of a field without a value: why it is withheld, or that nothing is recorded that the viewer can see. */
export function Missing({
  of,
  field,
  label,
  askAbout,
}: {
  of: readonly FragmentType<typeof withheldFragment>[];
  field: string;
  /** What the viewer calls the field. */
  label: string;
  /** The person to ask about, or null for the family; left out where the lead professional cannot be asked for it. */
  askAbout?: string | null;
}) {
  return isWithheld(of, field) ? (
    <WithheldNotes of={of} fields={{ [field]: label }} folded {...(askAbout !== undefined && { askAbout })} />
  ) : (
    <Shown value={null} />
  );
}
