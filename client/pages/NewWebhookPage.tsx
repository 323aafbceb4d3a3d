import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { type CombinedError, useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { Checkboxes } from "../components/Checkboxes";
import { EmptyState } from "../components/EmptyState";
import { ErrorSummary, type FieldError, errorOf } from "../components/ErrorSummary";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { Radios } from "../components/Radios";
import { TextInput } from "../components/TextInput";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type {
  CreateWebhookMutation,
  EventKind,
  NewWebhookPageQuery,
  Purpose,
} from "../graphql/generated/graphql";
import { useTranslation } from "../messages/useTranslation";

const pageDocument = graphql(`
  query NewWebhookPage {
    webhooks {
      systems {
        id
        name
        purposes
      }
    }
  }
`);

const createDocument = graphql(`
  mutation CreateWebhook($input: WebhookInput!) {
    createWebhook(input: $input) {
      secret
      webhook {
        id
        name
      }
    }
  }
`);

const KINDS: readonly EventKind[] = [
  "CASE_SHARED",
  "ASSESSMENT_SIGNED",
  "ANSWER_CHANGED",
  "CONSENT_CHANGED",
  "ACTION_ASSIGNED",
  "REVIEW_DUE",
  "REQUEST_ANSWERED",
  "CIRCUMSTANCES_CHANGED",
];

/** Makes a webhook; then shows its secret, once. */
export function NewWebhookPage() {
  const { t } = useTranslation();
  const answer = useQuery({ query: pageDocument });
  const [made, setMade] = useState<CreateWebhookMutation["createWebhook"]>();
  if (made) return <Made made={made} />;
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to="/webhooks">
        {t("webhook.back")}
      </Link>
      <PageHeading title={t("webhook.new")} />
      <Reading answer={answer}>
        {({ webhooks: { systems } }) =>
          systems.length === 0 ? (
            <EmptyState title={t("webhook.noSystem")}>
              <p>{t("webhook.noSystemNext")}</p>
            </EmptyState>
          ) : (
            <WebhookForm systems={systems} onMade={setMade} />
          )
        }
      </Reading>
    </div>
  );
}

interface FormProps {
  systems: NewWebhookPageQuery["webhooks"]["systems"];
  onMade: (made: CreateWebhookMutation["createWebhook"]) => void;
}

function WebhookForm({ systems, onMade }: FormProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [{ fetching, error }, create] = useMutation(createDocument);
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const [accountId, setAccountId] = useState(systems[0]!.id);
  const [purpose, setPurpose] = useState<Purpose | "">("");
  const [kinds, setKinds] = useState<EventKind[]>([]);
  const [missing, setMissing] = useState<FieldError[]>([]);
  const purposes = systems.find(({ id }) => id === accountId)?.purposes ?? [];
  const errors = [...missing, ...(isOfAddress(error) ? [{ id: "url", text: t("webhook.urlWrong") }] : [])];

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    const found: FieldError[] = [];
    if (name.trim() === "") found.push({ id: "name", text: t("webhook.nameMissing") });
    if (url.trim() === "") found.push({ id: "url", text: t("webhook.urlWrong") });
    if (purpose === "") found.push({ id: "purpose", text: t("webhook.purposeMissing") });
    if (kinds.length === 0) found.push({ id: "kinds", text: t("webhook.kindsMissing") });
    setMissing(found);
    if (found.length > 0 || purpose === "") return;
    const { data } = await create({
      input: { name: name.trim(), url: url.trim(), accountId, purpose, kinds },
    });
    if (data) onMade(data.createWebhook);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary title={t("form.problem")} errors={errors} />
      {error && !isOfAddress(error) ? <FailureNote error={error} onRetry={() => void submit()} /> : null}
      <TextInput
        id="name"
        label={t("webhook.name")}
        hint={t("webhook.nameHint")}
        error={errorOf(errors, "name")}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextInput
        id="url"
        label={t("webhook.url")}
        hint={t("webhook.urlHint")}
        error={errorOf(errors, "url")}
        inputMode="url"
        spellCheck={false}
        maxLength={500}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <Radios
        id="system"
        label={t("webhook.system")}
        hint={t("webhook.systemHint")}
        value={accountId}
        onChange={(id) => {
          setAccountId(id);
          setPurpose("");
        }}
        options={systems.map(({ id, name: label }) => ({ value: id, label }))}
      />
      <Radios
        id="purpose"
        label={t("webhook.purpose")}
        hint={t("webhook.purposeHint")}
        error={errorOf(errors, "purpose")}
        value={purpose}
        onChange={(code) => setPurpose(code)}
        options={purposes.map((code) => ({ value: code, label: words.capital(words.purpose(code)) }))}
      />
      <Checkboxes
        id="kinds"
        label={t("webhook.kinds")}
        error={errorOf(errors, "kinds")}
        options={KINDS.map((kind) => ({ value: kind, label: t(`webhook.kind.${kind}`) }))}
        values={kinds}
        onChange={setKinds}
      />
      <Button type="submit" busy={fetching}>
        {t("webhook.make")}
      </Button>
    </form>
  );
}

function Made({ made: { secret, webhook } }: { made: CreateWebhookMutation["createWebhook"] }) {
  const { t } = useTranslation();
  return (
    <div className="tl-narrow">
      <PageHeading title={t("webhook.made", { name: webhook.name })} />
      <InsetText>{t("webhook.once")}</InsetText>
      <h2 className="govuk-heading-s">{t("webhook.secret")}</h2>
      <p className="govuk-body tl-own-link">{secret}</p>
      <p className="govuk-body">{t("webhook.verify")}</p>
      <Link className="govuk-link" to={`/webhooks/${webhook.id}`}>
        {t("webhook.goOn")}
      </Link>
    </div>
  );
}

const isOfAddress = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors.some(({ extensions }) =>
    (extensions["fields"] as string[] | undefined)?.includes("url"),
  ) ?? false;
