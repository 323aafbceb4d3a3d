import type { Calendar } from "../calendar.js";
import type { Case } from "../Case.js";
import type { Row } from "../tables.js";
import type { Cast } from "./cast.js";

/**
 * Two emergencies of the last days: a colleague of the lead's used emergency access yesterday evening, which nobody has
 * reviewed; a police officer did a week ago, which the lead found justified. Neither is open any more.
 */
export function addEmergencies(of: Case, { work, mia, ellie, leanne, jayden }: Cast): void {
  const {
    rows,
    nextId,
    frame: { agencies, calendar, accountOf },
  } = of.making;
  const { at } = calendar;
  const use = (day: number, hour: number, more: Row<"emergency_use">) => {
    const id = nextId();
    rows.add("emergency_use", {
      case_id: of.id,
      session_id: "of that day",
      second_person: "NOT_ASKED",
      located: false,
      asked_at: at(day, hour),
      lapses_at: at(day, hour + 1),
      granted_at: at(day, hour),
      until_at: at(day, hour + 2),
      review_by: at(endOfSecondWorkingDay(calendar, day), 0),
      ...more,
      id,
    });
    return id;
  };
  const tell = (day: number, hour: number, use_id: string, about_id: string, to: object) =>
    rows.add("alert", {
      id: nextId(),
      kind: "EMERGENCY_ACCESS",
      about_id,
      case_id: of.id,
      use_id,
      created_at: at(day, hour),
      ...to,
    });

  const colleague = work.formerLead.accountId;
  const unreviewed = use(-1, 20, {
    account_id: colleague,
    agency_id: agencies.childrens.id,
    persons: [mia.id, ellie.id, leanne.id],
    reason_code: "SERIOUS_HARM",
    reason: "A neighbour rang the out-of-hours line: shouting at the door, and a child crying.",
  });
  tell(-1, 20, unreviewed, colleague, { recipient_id: accountOf("lead") });
  tell(-1, 20, unreviewed, colleague, { recipient_agency_id: agencies.childrens.id });

  const officer = accountOf("police");
  const reviewed = use(-7, 22, {
    account_id: officer,
    agency_id: agencies.police.id,
    persons: [jayden.id],
    reason_code: "MISSING_PERSON",
    reason: "Jayden did not come home and his telephone is off. We need to know who may have seen him.",
  });
  tell(-7, 22, reviewed, officer, {
    recipient_id: accountOf("lead"),
    seen_at: at(-6, 9),
    seen_by: accountOf("lead"),
  });
  tell(-7, 22, reviewed, officer, { recipient_agency_id: agencies.childrens.id });
  rows.add("emergency_review", {
    id: nextId(),
    use_id: reviewed,
    account_id: accountOf("lead"),
    outcome: "JUSTIFIED",
    note: "He was found the same night through what was read.",
    at: at(-6, 10),
  });
}

/** The day after the second day from Monday to Friday; the demonstration knows of no bank holidays. */
function endOfSecondWorkingDay({ day }: Calendar, from: number): number {
  let found = from;
  for (let left = 2; left > 0;) {
    found++;
    if (![0, 6].includes(new Date(`${day(found)}T12:00:00Z`).getUTCDay())) left--;
  }
  return found + 1;
}
