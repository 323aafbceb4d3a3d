import type { FormEvent } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useSearchParams } from "react-router";
import { Button } from "../components/Button";
import { PageHeading } from "../components/PageHeading";
import { TextInput } from "../components/TextInput";
import { DevelopersNav } from "../features/developers/DevelopersNav";
import { findInSchema } from "../features/developers/found";
import { downloads, type Reference } from "../features/developers/reference";
import { WithReference } from "../features/developers/WithReference";

const KINDS = [
  "query",
  "mutation",
  "subscription",
  "type",
  "input",
  "enum",
  "interface",
  "union",
  "scalar",
] as const;

/** Everything of the schema, narrowed by a word. */
export function DeveloperSchemaPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const word = address.get("word") ?? "";

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = String(new FormData(event.currentTarget).get("word") ?? "").trim();
    setAddress(written === "" ? {} : { word: written });
  }

  return (
    <>
      <DevelopersNav />
      <PageHeading title={t("developers.schema.title")} />
      <p className="govuk-body-l tl-narrow">{t("developers.schema.lead")}</p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={downloads.schema} download="tellonce.graphql">
            {t("developers.schema.download")}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={downloads.reference} download="tellonce-reference.json">
            {t("developers.schema.data")}
          </a>
        </li>
      </ul>
      <search>
        <form onSubmit={submit} className="tl-narrow">
          <TextInput
            key={word}
            id="word"
            name="word"
            label={t("developers.schema.search")}
            hint={t("developers.schema.searchHint")}
            defaultValue={word}
            maxLength={60}
          />
          <Button type="submit" look="secondary">
            {t("developers.schema.show")}
          </Button>
        </form>
      </search>
      <WithReference>{(reference) => <Found reference={reference} word={word} />}</WithReference>
    </>
  );
}

function Found({ reference, word }: { reference: Reference; word: string }) {
  const { t } = useTranslation();
  const found = findInSchema(reference, word);
  return (
    <>
      <p className="govuk-body">
        <output>{t("developers.schema.found", { count: found.length })}</output>
      </p>
      {KINDS.map((kind) => ({ kind, all: found.filter((one) => one.kind === kind) }))
        .filter(({ all }) => all.length > 0)
        .map(({ kind, all }) => (
          <section key={kind}>
            <h2 className="govuk-heading-m">{t(`developers.schema.kinds.${kind}`)}</h2>
            <ul className="govuk-list tl-names">
              {all.map(({ address, name }) => (
                <li key={address}>
                  <Link className="govuk-link" to={`/developers/schema/${address}`}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
