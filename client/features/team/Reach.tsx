import { Shown } from "../withheld/Shown";

/** The telephone number and e-mail address of somebody at work, to be used at once. */
export function Reach({
  phone,
  email,
}: {
  phone: string | null | undefined;
  email: string | null | undefined;
}) {
  if (!phone && !email) return <Shown value={null} />;
  return (
    <span className="tl-reach">
      {phone ? (
        <a className="govuk-link" href={`tel:${phone.replaceAll(" ", "")}`}>
          {phone}
        </a>
      ) : null}{" "}
      {email ? (
        <a className="govuk-link" href={`mailto:${email}`}>
          {email}
        </a>
      ) : null}
    </span>
  );
}
