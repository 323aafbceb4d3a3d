import { useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { useLocation } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { Reading } from "../features/failure/Reading";
import type { Sought } from "../features/find/FindBox";
import { FoundList } from "../features/find/FoundList";
import { isSlashOn, setSlash } from "../features/find/slash";
import { graphql } from "../graphql/generated";

const findDocument = graphql(`
  query Find($words: String!) {
    find(words: $words) {
      results {
        ...FoundList
      }
      more
    }
  }
`);

/** Whom and what the viewer looked for in the box of every page. */
export function FindPage() {
  const { t } = useTranslation();
  const { state, key } = useLocation();
  const words = (state as Sought | null)?.words ?? "";
  return (
    <>
      <PageHeading title={t("find.title")} />
      {words.length < 2 ? <Advice title={t("find.tooShort")} /> : <Results key={key} words={words} />}
      <SlashChoice />
    </>
  );
}

function Results({ words }: { words: string }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: findDocument, variables: { words } });
  return (
    <>
      <p className="govuk-body">
        <output>{t("find.lookedFor", { words })}</output>
      </p>
      <Reading answer={answer}>
        {({ find: { results, more } }) =>
          results.length === 0 ? (
            <Advice title={t("find.nobody")} />
          ) : (
            <>
              <FoundList results={results} />
              {more ? <p className="govuk-body">{t("find.more")}</p> : null}
            </>
          )
        }
      </Reading>
    </>
  );
}

/** What to try. That nothing was found never says that there is nothing. */
function Advice({ title }: { title: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={title}>
      <p>{t("find.try.first")}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{t("find.try.name")}</li>
        <li>{t("find.try.address")}</li>
        <li>{t("find.try.number")}</li>
      </ul>
      <p>{t("find.try.own")}</p>
    </EmptyState>
  );
}

function SlashChoice() {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(isSlashOn());
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          id="slash"
          type="checkbox"
          className="govuk-checkboxes__input"
          checked={isOn}
          onChange={({ target }) => {
            setSlash(target.checked);
            setOn(target.checked);
          }}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor="slash">
          {t("find.slash")}
        </label>
      </div>
    </div>
  );
}
