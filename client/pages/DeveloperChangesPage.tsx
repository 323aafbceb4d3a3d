import { useTranslation } from "../messages/useTranslation";
import { PageHeading } from "../components/PageHeading";
import { ChangeLines } from "../features/developers/ChangeLines";
import { DevelopersNav } from "../features/developers/DevelopersNav";
import { formatDate } from "../messages/dates";
import written from "../../schema/changelog.json";
import found from "../../schema/changes.json";

interface Line {
  path: string;
  kind: "BREAKING" | "DEPRECATED";
  text: string;
}
const log = written as { unreleased: Line[]; releases: { on: string; text: string; lines: Line[] }[] };
const changes: { path: string; level: string; text: string }[] = found;

/** What changed in the schema, and what a partner can rely on. */
export function DeveloperChangesPage() {
  const { t } = useTranslation();
  const byHand = (lines: Line[]) =>
    lines.map(({ path, kind, text }) => ({
      path,
      text,
      tag: t(`developers.changes.kinds.${kind}`),
      grave: kind === "BREAKING",
    }));
  return (
    <>
      <DevelopersNav />
      <PageHeading title={t("developers.changes.title")} />
      <div className="tl-narrow">
        <p className="govuk-body-l">{t("developers.changes.lead")}</p>
        <h2 className="govuk-heading-m">{t("developers.changes.policy")}</h2>
        <ul className="govuk-list govuk-list--bullet">
          {(["add", "deprecate", "remove", "breaking", "withheld"] as const).map((item) => (
            <li key={item}>{t(`developers.changes.policyItems.${item}`)}</li>
          ))}
        </ul>
        <h2 className="govuk-heading-m">{t("developers.changes.next")}</h2>
        {changes.length === 0 && log.unreleased.length === 0 ? (
          <p className="govuk-body">{t("developers.changes.nextNothing")}</p>
        ) : null}
        {log.unreleased.length > 0 ? (
          <>
            <h3 className="govuk-heading-s">{t("developers.changes.byHand")}</h3>
            <ChangeLines lines={byHand(log.unreleased)} />
          </>
        ) : null}
        {changes.length > 0 ? (
          <>
            <h3 className="govuk-heading-s">{t("developers.changes.all")}</h3>
            <ChangeLines
              lines={changes.map(({ path, level, text }) => ({
                path,
                text,
                tag: t(`developers.changes.levels.${level as "BREAKING"}`),
                grave: level === "BREAKING",
              }))}
            />
          </>
        ) : null}
        {log.releases.map(({ on, text, lines }) => (
          <section key={on}>
            <h2 className="govuk-heading-m">{t("developers.changes.release", { day: formatDate(on) })}</h2>
            <p className="govuk-body">{text}</p>
            <ChangeLines lines={byHand(lines)} />
          </section>
        ))}
      </div>
    </>
  );
}
