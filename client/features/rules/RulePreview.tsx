import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useQuery } from "urql";
import { graphql, readFragment } from "../../graphql/generated";
import type { PolicyDiffPartsFragment, RuleChangeInput } from "../../graphql/generated/graphql";
import { formatDate } from "../../messages/dates";
import { Reading } from "../failure/Reading";
import { useWords } from "../words/useWords";
import { DiffTable } from "./DiffTable";
import { laterDayOf } from "./ruleDraft";

export const diffParts = graphql(`
  fragment PolicyDiffParts on PolicyDiff {
    digest
    asOf
    people
    lines {
      effect
      agency {
        id
        name
      }
      purpose
      category
      locatingOnly
      viewers
      people
      sample {
        id
        name
      }
    }
    existence {
      effect
      agency {
        id
        name
      }
      purpose
      viewers
      cases
    }
  }
`);

const previewDocument = graphql(`
  query PreviewRule($input: RuleChangeInput!) {
    previewRule(input: $input) {
      ...PolicyDiffParts
    }
  }
`);

/** What a change of a case's rules would open and close; what follows is offered only once it was looked at. */
export function RulePreview({
  of,
  children,
}: {
  of: RuleChangeInput;
  children: (digest: string) => ReactNode;
}) {
  const { t } = useTranslation();
  const answer = useQuery({ query: previewDocument, variables: { input: of } });
  const later = laterDayOf(of);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="what-changes">
      <h2 className="govuk-heading-m" id="what-changes" tabIndex={-1} ref={heading}>
        {t("diff.title")}
      </h2>
      <Reading answer={answer}>
        {({ previewRule }) => {
          const diff = readFragment(diffParts, previewRule);
          return (
            <>
              <p className="govuk-body">
                {later ? t("diff.later", { date: formatDate(later) }) : t("diff.atOnce")}
              </p>
              <Difference of={diff} />
              <p className="govuk-body-s">{t("diff.ruleRemit")}</p>
              {children(diff.digest)}
            </>
          );
        }}
      </Reading>
    </section>
  );
}

/** A difference as agencies, kinds and people in words. */
export function Difference({ of }: { of: PolicyDiffPartsFragment }) {
  const words = useWords();
  return (
    <DiffTable
      people={of.people}
      existence={of.existence}
      lines={of.lines.map(({ sample, ...line }) => ({
        ...line,
        sample: sample.map((person) => words.name(person)),
      }))}
    />
  );
}
