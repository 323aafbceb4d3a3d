import address from "../../../schema/reference.json?url";
import sdl from "../../../schema/schema.graphql?url";

/** Where the reference and the schema can be downloaded. */
export const downloads = { reference: address, schema: sdl };

export interface Argument {
  name: string;
  type: string;
  description: string;
  default?: string;
}

export interface FieldOfType extends Argument {
  args?: Argument[];
  deprecated?: string;
  /** A category, or ROW where each row has its own; not there for a field that says nothing of anybody. */
  category?: string;
  locates?: boolean;
  withheldBy?: string[];
}

export interface TypeOfSchema {
  name: string;
  kind: string;
  description: string;
  subject?: string;
  fields?: FieldOfType[];
  values?: { name: string; description: string }[];
}

export interface Operation {
  name: string;
  kind: string;
  type: string;
  description: string;
  args: Argument[];
  for: string[];
  /** NONE, ANY, or the only purpose. */
  purpose: string;
  stepUp: boolean;
}

/** What `npm run schema` writes of the API: schema/reference.json. */
export interface Reference {
  categories: { code: string; sensitivity: string; sentence: string }[];
  purposes: { code: string; mode: string; assurance: number; sentence: string }[];
  reasons: { code: string; text: string; routes: string[] }[];
  errors: { code: string; sentence: string; next: string }[];
  limits: { name: string; most: number; unit: string; says: string; code: string | null }[];
  operations: Operation[];
  types: TypeOfSchema[];
}

let fetched: Promise<Reference> | undefined;

/** The reference, fetched once a visit. @throws Error where it does not come; asked again, it is tried again. */
export function fetchReference(): Promise<Reference> {
  fetched ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`The reference was answered with ${response.status}`);
      return response.json() as Promise<Reference>;
    })
    .catch((error: unknown) => {
      fetched = undefined;
      throw error;
    });
  return fetched;
}

/** The name in a type as GraphQL writes it: `[Case!]!` is of Case. */
export const namedIn = (type: string): string => type.replace(/[[\]!]/g, "");
