import type { AccessLogFilter } from "../../graphql/generated/graphql";

/** What the address of the audit page asks for. */
export interface AccessLogChoice {
  reference: string;
  from: string;
  until: string;
  after: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

export function choiceOf(address: URLSearchParams): AccessLogChoice {
  const asked = (name: string) => address.get(name) ?? "";
  return {
    reference: asked("reference").trim().toUpperCase(),
    from: day.test(asked("from")) ? asked("from") : "",
    until: day.test(asked("until")) ? asked("until") : "",
    after: asked("after"),
  };
}

/** The server's filter: a person's record number begins with P, a case's does not. Days are London's; the last one is included. */
export function filterOf({ reference, from, until }: AccessLogChoice): AccessLogFilter {
  return {
    ...(reference.startsWith("P") ? { personReference: reference } : { caseReference: reference }),
    ...(from && { from: startOfDay(from) }),
    ...(until && { until: startOfDay(until, 1) }),
  };
}

/** The instant at which a day, or a number of days after it, begins in London. */
export function startOfDay(iso: string, daysLater = 0): string {
  const utc = new Date(`${iso}T00:00:00Z`);
  utc.setUTCDate(utc.getUTCDate() + daysLater);
  const hourInLondon = Number(hour.format(utc));
  return new Date(utc.getTime() - hourInLondon * 3_600_000).toISOString();
}

const hour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  hourCycle: "h23",
});
