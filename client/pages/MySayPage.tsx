import { type FormEvent, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { TextArea } from "../components/TextArea";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { useOwnValues } from "../features/own/useOwnValues";
import { graphql } from "../graphql/generated";
import type { StatedKind } from "../graphql/generated/graphql";
import { NotFoundPage } from "./NotFoundPage";
import { useTranslation } from "../messages/useTranslation";

const pageDocument = graphql(`
  query MySayPage {
    ownRecord {
      people {
        ...OwnValues
      }
    }
  }
`);

const sayDocument = graphql(`
  mutation SayBeside($input: StatementInput!) {
    stateBeside(input: $input) {
      id
    }
  }
`);

const isKind = (kind: string): kind is StatedKind =>
  ["ANSWER", "EVENT", "ACTION", "CIRCUMSTANCE"].includes(kind);

/** The reader's own words beside something written about them. */
export function MySayPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind = "", itemId = "" } = useParams();
  const valuesOf = useOwnValues();
  const answer = useQuery({ query: pageDocument });
  const [{ fetching, error }, say] = useMutation(sayDocument);
  const [text, setText] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    const missing = text.trim() === "" ? [{ id: "words", text: t("own.say.missing") }] : [];
    setErrors(missing);
    if (missing.length > 0) return;
    if (!isKind(kind)) return;
    const { data } = await say({ input: { kind, item: itemId, words: text.trim() } });
    if (data) void navigate("/my-record", { state: { said: true } });
  }

  return (
    <Reading answer={answer} wholePage>
      {({ ownRecord: { people } }) => {
        const found =
          isKind(kind) && people.flatMap((one) => valuesOf(one)[kind]).find(({ id }) => id === itemId);
        if (!found) return <NotFoundPage />;
        return (
          <div className="tl-narrow">
            <Link className="govuk-back-link" to="/my-record">
              {t("own.back")}
            </Link>
            <PageHeading title={t("own.say.title")} />
            <ErrorSummary title={t("form.problem")} errors={errors} />
            {error ? <FailureNote error={error} onRetry={() => void submit()} /> : null}
            <h2 className="govuk-heading-s">{found.title}</h2>
            {found.text ? <p className="govuk-body govuk-inset-text tl-text">{found.text}</p> : null}
            <form onSubmit={(event) => void submit(event)} noValidate>
              <TextArea
                id="words"
                label={t("own.say.label")}
                hint={t("own.say.hint")}
                error={errorOf(errors, "words")}
                rows={5}
                maxLength={2000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <Button type="submit" busy={fetching}>
                {t("own.say.save")}
              </Button>
            </form>
          </div>
        );
      }}
    </Reading>
  );
}
