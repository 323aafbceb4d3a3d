/** Of HL7 FHIR R5 (5.0.0) what a Consent is made of, as far as it is read or written here. */
export interface Coding {
  system?: string;
  code?: string;
  display?: string;
}
export interface Concept {
  coding?: Coding[];
  text?: string;
}
export interface Reference {
  reference?: string;
  identifier?: { system?: string; value?: string };
}
export interface Period {
  start?: string;
  end?: string;
}
export interface Extension {
  url: string;
  extension?: Extension[];
  valueString?: string;
  valueCode?: string;
  valueBoolean?: boolean;
  valueInstant?: string;
  valuePeriod?: Period;
  valueReference?: Reference;
}
export interface Actor {
  role?: Concept;
  reference?: Reference;
}
export interface ConsentProvision {
  extension?: Extension[];
  period?: Period;
  actor?: Actor[];
  action?: Concept[];
  securityLabel?: Coding[];
  purpose?: Coding[];
  provision?: ConsentProvision[];
}
export interface ConsentResource {
  resourceType: "Consent";
  id?: string;
  meta?: { profile?: string[] };
  extension?: Extension[];
  status?: string;
  category?: Concept[];
  subject?: Reference;
  date?: string;
  period?: Period;
  grantor?: Reference[];
  manager?: Reference[];
  decision?: "deny" | "permit";
  provision?: ConsentProvision[];
}
