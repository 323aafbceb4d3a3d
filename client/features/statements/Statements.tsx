import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useTranslation } from "../../messages/useTranslation";

const fragment = graphql(`
  fragment Statements on ValueStatement {
    text
    writtenAt
    bySubject
  }
`);

/** What people say beside a value that is about them, the earliest first; their `own`, to themselves. */
export function Statements({
  of,
  own = false,
}: {
  of: readonly FragmentType<typeof fragment>[] | null | undefined;
  own?: boolean;
}) {
  const { t } = useTranslation();
  return readFragment(fragment, of ?? []).map(({ text, writtenAt, bySubject }) => (
    <blockquote className="govuk-inset-text tl-statement" key={`${writtenAt} ${text}`}>
      <strong>
        {t(`statements.${own ? "OWN" : bySubject ? "SUBJECT" : "ACTING"}`, { date: formatDate(writtenAt) })}
      </strong>
      <br />
      {text}
    </blockquote>
  ));
}
