import { type FormEvent, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { PageHeading } from "../components/PageHeading";
import { TextArea } from "../components/TextArea";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { graphql } from "../graphql/generated";
import { NotFoundPage } from "./NotFoundPage";
import { useTranslation } from "../messages/useTranslation";

const pageDocument = graphql(`
  query MySayPage {
    ownRecord {
      people {
        answers {
          question
          answer {
            id
            value
          }
        }
      }
    }
  }
`);

const sayDocument = graphql(`
  mutation SayBeside($input: StateBesideInput!) {
    stateBesideAnswer(input: $input) {
      answer {
        answer {
          id
        }
      }
    }
  }
`);

/** The reader's own words beside something written about them. */
export function MySayPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { answerId = "" } = useParams();
  const answer = useQuery({ query: pageDocument });
  const [{ fetching, error }, say] = useMutation(sayDocument);
  const [text, setText] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    const missing = text.trim() === "" ? [{ id: "words", text: t("own.say.missing") }] : [];
    setErrors(missing);
    if (missing.length > 0) return;
    const { data } = await say({ input: { answerId, text: text.trim() } });
    if (data) void navigate("/my-record", { state: { said: true } });
  }

  return (
    <Reading answer={answer} wholePage>
      {({ ownRecord: { people } }) => {
        const found = people.flatMap(({ answers }) => answers).find((one) => one.answer.id === answerId);
        if (!found) return <NotFoundPage />;
        return (
          <div className="tl-narrow">
            <Link className="govuk-back-link" to="/my-record">
              {t("own.back")}
            </Link>
            <PageHeading title={t("own.say.title")} />
            <ErrorSummary title={t("form.problem")} errors={errors} />
            {error ? <FailureNote error={error} onRetry={() => void submit()} /> : null}
            <h2 className="govuk-heading-s">{found.question}</h2>
            <p className="govuk-body govuk-inset-text tl-text">{found.answer.value}</p>
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
