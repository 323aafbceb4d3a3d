import type { PartProps } from "./part";
import { FamilyOverview } from "../family/FamilyOverview";
import { HouseholdList } from "../family/HouseholdList";
import { Ecomap } from "../team/Ecomap";

/** The family at a glance: its tree, its households, and who is around it. */
export function OverviewPart({ one, readAgain }: PartProps) {
  return (
    <>
      <FamilyOverview
        family={one.family}
        addTo={one.viewerCan.addPerson ? one.id : undefined}
        onChanged={readAgain}
      />
      <HouseholdList family={one.family} />
      <Ecomap team={one.team} />
    </>
  );
}
