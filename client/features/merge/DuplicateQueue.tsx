import { useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { NotificationBanner } from "../../components/NotificationBanner";
import { graphql } from "../../graphql/generated";
import { FailureNote } from "../failure/FailureNote";
import { Reading } from "../failure/Reading";
import { DuplicateCard, type Found } from "./DuplicateCard";

const queueDocument = graphql(`
  query PossibleDuplicates {
    possibleDuplicates {
      id
      foundAt
      records {
        person {
          id
          reference
        }
        ...RecordCard
      }
    }
  }
`);
const settleDocument = graphql(`
  mutation SettleDuplicate($input: SettleDuplicateInput!) {
    settleDuplicate(input: $input) {
      id
      isDifferent
    }
  }
`);

/** Pairs of records that may be of one person, found after somebody was added: to be merged, or said to be two people. */
export function DuplicateQueue() {
  const { t } = useTranslation();
  const answer = useQuery({ query: queueDocument });
  const [, readAgain] = answer;
  const [{ fetching, error }, settle] = useMutation(settleDocument);
  const [last, setLast] = useState<{ id: string; undone: boolean }>();

  async function say(id: string, isDifferent: boolean, reason: string) {
    const { data } = await settle({ input: { id, isDifferent, reason } });
    if (!data) return;
    setLast({ id, undone: !isDifferent });
    readAgain();
  }

  return (
    <section aria-labelledby="duplicates">
      <h2 className="govuk-heading-m" id="duplicates">
        {t("duplicates.title")}
      </h2>
      {last ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">
            {t(last.undone ? "duplicates.undone" : "duplicates.settled")}
          </p>
          {last.undone ? null : (
            <Button
              look="secondary"
              busy={fetching}
              onClick={() => void say(last.id, false, t("duplicates.undoReason"))}
            >
              {t("duplicates.undo")}
            </Button>
          )}
        </NotificationBanner>
      ) : null}
      {error ? <FailureNote error={error} /> : null}
      <Reading answer={answer}>
        {({ possibleDuplicates: found }) =>
          found.length === 0 ? (
            <EmptyState title={t("duplicates.nothing")}>
              <p>{t("duplicates.nothingNext")}</p>
            </EmptyState>
          ) : (
            <>
              <p className="govuk-body">{t("duplicates.intro")}</p>
              {found.map((one: Found) => (
                <DuplicateCard
                  key={one.id}
                  found={one}
                  busy={fetching}
                  onDifferent={(reason) => void say(one.id, true, reason)}
                  compare={
                    <Link
                      className="govuk-link"
                      to={`/merge?${new URLSearchParams({
                        one: one.records[0]?.person.reference ?? "",
                        other: one.records[1]?.person.reference ?? "",
                      })}`}
                    >
                      {t("duplicates.compare")}
                    </Link>
                  }
                />
              ))}
            </>
          )
        }
      </Reading>
    </section>
  );
}
