import type { Person } from "../addPerson.js";

/** The Carters, by first name. */
export type Family = Readonly<
  Record<"leanne" | "sean" | "wayne" | "kiera" | "jayden" | "ellie" | "mia" | "roy", Person>
>;
