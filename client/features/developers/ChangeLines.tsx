import { Tag } from "../../components/Tag";

/** Changes of the schema: what, how grave, and what it means. */
export function ChangeLines({
  lines,
}: {
  lines: { path: string; tag: string; grave: boolean; text: string }[];
}) {
  return (
    <ul className="govuk-list tl-spaced">
      {lines.map(({ path, tag, grave, text }) => (
        <li key={`${path} ${text}`}>
          <code className="tl-name">{path}</code> <Tag colour={grave ? "orange" : "teal"}>{tag}</Tag>
          <span className="tl-second">{text}</span>
        </li>
      ))}
    </ul>
  );
}
