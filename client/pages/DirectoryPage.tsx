import { type FormEvent, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useQuery } from "urql";
import { Button } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { TextInput } from "../components/TextInput";
import { DirectoryPeople } from "../features/directory/DirectoryPeople";
import { Reading } from "../features/failure/Reading";
import type { Sought } from "../features/find/FindBox";
import { graphql } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const directoryFindDocument = graphql(`
  query DirectoryFind($words: String!) {
    find(words: $words) {
      results {
        ...DirectoryPeople
      }
      more
    }
  }
`);

/** The practitioner directory: a child is found among those whom the viewer may see, then who works with them. */
export function DirectoryPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { state, key } = useLocation();
  const words = (state as Sought | null)?.words ?? "";
  const [errors, setErrors] = useState<FieldError[]>([]);
  const box = useRef<HTMLFormElement>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = String(new FormData(box.current!).get("child")).trim();
    const faults = typed.length < 2 ? [{ id: "child", text: t("directory.tooShort") }] : [];
    setErrors(faults);
    const sought: Sought = { words: typed };
    if (faults.length === 0) void navigate("/directory", { state: sought });
  };

  return (
    <div className="tl-narrow">
      <PageHeading title={t("directory.title")} />
      <p className="govuk-body">{t("directory.lead")}</p>
      <form onSubmit={submit} noValidate ref={box} key={key}>
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <TextInput
          id="child"
          name="child"
          label={t("directory.label")}
          hint={t("directory.hint")}
          error={errorOf(errors, "child")}
          maxLength={100}
          spellCheck={false}
          defaultValue={words}
        />
        <Button type="submit">{t("directory.find")}</Button>
      </form>
      {words.length < 2 ? null : <Results key={key} words={words} />}
    </div>
  );
}

function Results({ words }: { words: string }) {
  const { t } = useTranslation();
  const answer = useQuery({ query: directoryFindDocument, variables: { words } });
  return (
    <Reading answer={answer}>
      {({ find: { results, more } }) => (
        <>
          <p className="govuk-body">
            <output>{t("directory.found", { words })}</output>
          </p>
          <DirectoryPeople
            results={results}
            nobody={
              <EmptyState title={t("directory.nobody")}>
                <p>{t("directory.nobodyNext")}</p>
              </EmptyState>
            }
          />
          {more ? <p className="govuk-body">{t("directory.more")}</p> : null}
        </>
      )}
    </Reading>
  );
}
