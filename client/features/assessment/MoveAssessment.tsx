import { useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { useMutation, useQuery } from "urql";
import { Button } from "../../components/Button";
import { graphql } from "../../graphql/generated";
import type { PreviewMoveQuery } from "../../graphql/generated/graphql";
import { FailureNote } from "../failure/FailureNote";
import { useWords } from "../words/useWords";
import { useAssessment } from "./AssessmentContext";

const previewDocument = graphql(`
  query PreviewMove($caseId: ID!) {
    previewMove(caseId: $caseId) {
      fromVersion
      toVersion
      kept {
        key
        text
        before
        answers
        raisedTo
      }
      withoutPlace {
        key
        text
        answers
      }
      added {
        key
        text
      }
    }
  }
`);

const moveDocument = graphql(`
  mutation MoveAssessment($input: MoveAssessmentInput!) {
    moveAssessment(input: $input) {
      moved
    }
  }
`);

/** Says that there is a newer version of the form; what moving to it would change, before it is moved. */
export function MoveAssessment({ newerVersion }: { newerVersion: number }) {
  const { t } = useTranslation();
  const { caseId, assessmentId, readAgain } = useAssessment();
  const [looking, setLooking] = useState(false);
  const [{ data, error }] = useQuery({ query: previewDocument, variables: { caseId }, pause: !looking });
  const [{ fetching, error: failure }, move] = useMutation(moveDocument);
  const [stale, setStale] = useState(false);
  if (!looking)
    return (
      <p className="govuk-body">
        {t("assessment.move.newer", { version: newerVersion })}{" "}
        <Button look="quiet" onClick={() => setLooking(true)}>
          {t("assessment.move.look")}
        </Button>
      </p>
    );
  const toVersion = data?.previewMove.toVersion;
  return (
    <section className="govuk-inset-text" aria-label={t("assessment.move.title")}>
      <h3 className="govuk-heading-s">{t("assessment.move.title")}</h3>
      {error ? <FailureNote error={error} level="h5" /> : null}
      {failure ? <FailureNote error={failure} level="h5" /> : null}
      {stale ? <p role="alert">{t("assessment.move.stale")}</p> : null}
      {data ? <Lines of={data.previewMove} /> : null}
      <div className="govuk-button-group">
        {toVersion == null ? null : (
          <Button busy={fetching} onClick={() => void moveTo(toVersion)}>
            {t("assessment.move.do", { version: toVersion })}
          </Button>
        )}
        <Button look="quiet" onClick={() => setLooking(false)}>
          {t("form.cancel")}
        </Button>
      </div>
    </section>
  );

  async function moveTo(version: number) {
    const done = await move({ input: { caseId, assessmentId, toVersion: version } });
    if (done.data?.moveAssessment.moved) return readAgain();
    setStale(done.data !== undefined);
  }
}

function Lines({ of: { kept, withoutPlace, added } }: { of: PreviewMoveQuery["previewMove"] }) {
  const { t } = useTranslation();
  const words = useWords();
  const changed = kept.filter(({ before, raisedTo }) => before !== null || raisedTo !== null);
  const lists = [
    {
      title: t("assessment.move.kept", { count: kept.length }),
      lines: changed.map(({ key, text, before, raisedTo }) => ({
        key,
        text: [
          before ? t("assessment.move.reworded", { before, text }) : text,
          raisedTo ? t("assessment.raised", { category: words.category(raisedTo) }) : "",
        ].join(" "),
      })),
    },
    {
      title: t("assessment.move.withoutPlace", { count: withoutPlace.length }),
      lines: withoutPlace.map(({ key, text, answers }) => ({
        key,
        text: t("assessment.move.answers", { text, count: answers }),
      })),
    },
    { title: t("assessment.move.added", { count: added.length }), lines: added },
  ];
  return lists.map(({ title, lines }) => (
    <div key={title}>
      <h4 className="govuk-heading-s">{title}</h4>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  ));
}
