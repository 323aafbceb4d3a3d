import { TellonceError } from "../errors.js";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id in its stored form. @throws BAD_INPUT for what is no id at all; whether it exists is never said. */
export function asId(id: string): string {
  if (!uuid.test(id)) throw new TellonceError("BAD_INPUT", "An id is a UUID, as the API gave it.");
  return id.toLowerCase();
}
