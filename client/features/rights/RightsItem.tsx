import { Link } from "react-router";
import { Tag } from "../../components/Tag";
import { graphql } from "../../graphql/generated";
import type { RightsItemFragment } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { useWords } from "../words/useWords";
import { useTranslation } from "../../messages/useTranslation";

export const rightsItemFragment = graphql(`
  fragment RightsItem on RightsItem {
    id
    kind
    category
    hash
    speaksOfOthers
    needsOpinion
    neverGiven
    isPlain
    lines {
      field
      label
      text
    }
    choice {
      choice
      exemption
      ground
      others
      opinionBy
      opinionOn
      opinionHarm
      note
      by
      isStale
      given {
        field
        label
        text
      }
    }
  }
`);

/** One thing that is held: what it says, what to mind about it, and what was chosen. */
export function RightsItem({
  of: item,
  to,
  level: Heading = "h3",
}: {
  of: RightsItemFragment;
  /** Where to choose; left out where nothing can be chosen any more. */
  to?: string | undefined;
  level?: "h2" | "h3";
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { choice } = item;
  return (
    <div className="tl-rights-item">
      <Heading className="govuk-heading-s">
        {t("rights.itemTitle", { kind: item.kind, category: words.small(words.category(item.category)) })}
      </Heading>
      <Lines lines={item.lines} />
      <p className="govuk-body-s">
        {item.neverGiven ? <Tag colour="red">{t("rights.neverGiven")}</Tag> : null}{" "}
        {item.needsOpinion ? <Tag colour="purple">{t("rights.needsOpinion")}</Tag> : null}{" "}
        {item.speaksOfOthers ? <Tag colour="orange">{t("rights.speaksOfOthers")}</Tag> : null}
      </p>
      {choice ? (
        <>
          <p className="govuk-body">
            <strong>{t(`rights.chosen.${choice.choice}`)}</strong> {t("rights.chosenBy", { name: choice.by })}{" "}
            {choice.isStale ? <Tag colour="red">{t("rights.stale")}</Tag> : null}
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {choice.exemption ? <li>{t(`rights.exemption.${choice.exemption}`)}</li> : null}
            {choice.ground ? <li>{t(`rights.ground.${choice.ground}`)}</li> : null}
            {choice.others ? <li>{t(`rights.others.${choice.others}`)}</li> : null}
            {choice.opinionBy && choice.opinionOn ? (
              <li>
                {t(choice.opinionHarm ? "rights.opinionHarmful" : "rights.opinionHarmless", {
                  by: choice.opinionBy,
                  on: formatDate(choice.opinionOn),
                })}
              </li>
            ) : null}
            {choice.note ? <li>{choice.note}</li> : null}
          </ul>
          {choice.choice === "REDACT" && !choice.isStale ? (
            <>
              <p className="govuk-body-s">{t("rights.theyReceive")}</p>
              <Lines lines={choice.given} />
            </>
          ) : null}
        </>
      ) : null}
      {to ? (
        <p className="govuk-body">
          <Link className="govuk-link" to={to}>
            {t(choice ? "rights.chooseAgain" : "rights.choose")}
            <span className="govuk-visually-hidden">
              {" "}
              {item.kind}: {item.lines[0]?.text ?? ""}
            </span>
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function Lines({ lines }: { lines: RightsItemFragment["lines"] }) {
  return (
    <dl className="tl-rights-lines">
      {lines.map(({ field, label, text }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd className="tl-break">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
