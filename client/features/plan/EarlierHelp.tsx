import { useTranslation } from "../../messages/useTranslation";
import { Details } from "../../components/Details";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { HelpKind } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { Statements } from "../statements/Statements";

export const earlierHelpFragment = graphql(`
  fragment EarlierHelp on EarlierHelp {
    id
    help
    title
    status
    helped
    dueOn
    statements {
      ...Statements
    }
    owner {
      name
    }
    about {
      id
    }
  }
`);

/** That the same kind of help was given before, to one of the same people, and what came of it; nothing where the viewer sees none. */
export function EarlierHelp({
  of,
  help,
  about,
  except = "",
}: {
  of: readonly FragmentType<typeof earlierHelpFragment>[];
  help: HelpKind | "" | null | undefined;
  about: readonly string[];
  /** The action itself. */
  except?: string;
}) {
  const { t } = useTranslation();
  const before = readFragment(earlierHelpFragment, of).filter(
    (one) => help && one.help === help && one.id !== except && one.about.some(({ id }) => about.includes(id)),
  );
  if (!help || before.length === 0) return null;
  const failed = before.some(({ status, helped }) => status === "NOT_DELIVERED" || helped === "NO");
  return (
    <div className="tl-plan__before">
      <Details summary={t(failed ? "plan.before.failed" : "plan.before.given", { count: before.length })}>
        <p className="govuk-body-s">{t("plan.before.meaning", { help: t(`plan.help.${help}`) })}</p>
        <ul className="govuk-list govuk-list--bullet">
          {before.map((one) => (
            <li key={one.id}>
              {[
                one.title,
                one.owner?.name,
                one.dueOn && formatDate(one.dueOn),
                one.status && t(`words.actionStatus.${one.status}`),
                one.helped && t(`plan.helped.${one.helped}`),
              ]
                .filter(Boolean)
                .join(", ")}
              <Statements of={one.statements} />
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
