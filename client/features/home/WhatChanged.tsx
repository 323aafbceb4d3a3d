import { useTranslation } from "../../messages/useTranslation";
import { Tag } from "../../components/Tag";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";

const whatChangedFragment = graphql(`
  fragment WhatChanged on HomeCase {
    lookedAt
    changes {
      kind
      count
      latestAt
    }
  }
`);

/** What others recorded since the viewer last opened the case, of what they may see. */
export function WhatChanged({ of }: { of: FragmentType<typeof whatChangedFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { lookedAt, changes } = readFragment(whatChangedFragment, of);
  if (!lookedAt) return <Tag colour="blue">{t("home.neverOpened")}</Tag>;
  const latest = changes[0]?.latestAt;
  if (!latest)
    return <span className="tl-nothing">{t("home.unchanged", { date: formatDate(lookedAt) })}</span>;
  const said = changes.flatMap(({ kind, count }) =>
    kind && count ? [t(`home.change.${kind}`, { count })] : [],
  );
  return (
    <div>
      <strong>{words.capital(words.list(said))}</strong>
      <div className="tl-home__reference">{t("home.latest", { date: formatDate(latest) })}</div>
    </div>
  );
}
