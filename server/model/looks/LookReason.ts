import { Field, Int } from "type-graphql";
import { ReferenceType } from "../decorators.js";
import { register } from "../enums.js";

export const LookReasonEnum = register("LookReasonCode", "Why a look at a record is unusual.", {
  OWN_RECORD: "The practitioner is in the case themself.",
  SAME_ADDRESS: "Somebody in the case lives or lived at the practitioner's address.",
  SAME_SURNAME: "Somebody in the case has the practitioner's surname.",
  NEIGHBOUR: "Somebody in the case lives in the practitioner's postcode.",
  COLLEAGUE: "Somebody in the case works for the practitioner's agency.",
  WELL_KNOWN: "Somebody in the case is on an officer's list of well-known people.",
  NO_RELATIONSHIP: "The practitioner had nothing to do with the case at the time.",
  OUT_OF_HOURS:
    "It was outside working hours, when this practitioner seldom works. Weekdays from 06:30 to 20:30, Europe/London, are working hours.",
  VOLUME: "The practitioner opened far more cases in a day than is usual for them and for their colleagues.",
});

/** What an officer does about an alert, in the order in which it may happen. */
export const AlertStepEnum = register("AlertStep", "What an officer did about an alert.", {
  TAKEN_UP: "An officer looks into it.",
  NEEDS_INFORMATION: "More must be known first.",
  JUSTIFIED: "There was a good reason for the look. The alert is closed.",
  NOT_JUSTIFIED: "There was none. The alert is closed; what was done about it is in the note.",
});

@ReferenceType("One reason for which a look is unusual. Never a name or an address.")
export class LookReason {
  @Field(() => LookReasonEnum, { description: "The rule that was met." })
  code!: string;

  @Field(() => Int, {
    nullable: true,
    description: "How many cases were opened that day, where it is about that.",
  })
  cases?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many the practitioner opens on other days of the four weeks before; 0 where none is known.",
  })
  usual?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many their colleagues open in a day; 0 where none is known.",
  })
  peers?: number | null;
}
