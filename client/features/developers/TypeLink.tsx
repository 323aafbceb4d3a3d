import { Link } from "react-router";
import { namedIn, type Reference } from "./reference";

/** A type as GraphQL writes it, leading to what is said of it. */
export function TypeLink({ type, reference }: { type: string; reference: Reference }) {
  const name = namedIn(type);
  const code = <code className="tl-name">{type}</code>;
  return reference.types.some((one) => one.name === name) ? (
    <Link className="govuk-link" to={`/developers/schema/${name}`}>
      {code}
    </Link>
  ) : (
    code
  );
}
