import { type FormEvent, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { Link } from "react-router";
import { type CombinedError, useClient } from "urql";
import { Button } from "../../components/Button";
import { Details } from "../../components/Details";
import { NotificationBanner } from "../../components/NotificationBanner";
import { TextInput } from "../../components/TextInput";
import { FailureNote } from "../failure/FailureNote";
import { deleteDocument, renameDocument, restoreDocument, saveDocument } from "./savedViewDocuments";

export interface View {
  id: string;
  name: string;
  choice: string;
}

/** The views that the viewer keeps: each a link; the one that is shown can be renamed and deleted, and had back. */
export function SavedViews({
  views,
  current,
  onChange,
}: {
  views: readonly View[];
  /** The choice that is shown, as it stands in the address. */
  current: string;
  onChange: (views: readonly View[]) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const [error, setError] = useState<CombinedError>();
  const [deleted, setDeleted] = useState<View>();
  const [said, setSaid] = useState("");
  const shown = views.find(({ choice }) => choice === current);

  const act = async (
    change: PromiseLike<{
      error?: CombinedError | undefined;
      data?: Record<string, { views: View[] }> | undefined;
    }>,
  ) => {
    const { data, error: failed } = await change;
    setError(failed);
    const [changed] = Object.values(data ?? {});
    if (changed) onChange(changed.views);
    return changed !== undefined;
  };
  const save = async (name: string) => {
    if (await act(client.mutation(saveDocument, { input: { name, choice: current } }).toPromise()))
      setSaid(t("home.views.saved", { name }));
  };
  const rename = async (id: string, name: string) => {
    if (await act(client.mutation(renameDocument, { input: { id, name } }).toPromise()))
      setSaid(t("home.views.renamed", { name }));
  };
  const remove = async (view: View) => {
    setSaid("");
    if (await act(client.mutation(deleteDocument, { id: view.id }).toPromise())) setDeleted(view);
  };
  const restore = async ({ id, name }: View) => {
    if (!(await act(client.mutation(restoreDocument, { id }).toPromise()))) return;
    setDeleted(undefined);
    setSaid(t("home.views.restored", { name }));
  };

  return (
    <section aria-label={t("home.views.title")}>
      {error ? <FailureNote error={error} /> : null}
      {deleted ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">
            {t("home.views.deleted", { name: deleted.name })}
          </p>
          <Button look="secondary" className="govuk-!-margin-bottom-0" onClick={() => void restore(deleted)}>
            {t("home.views.undo")}
          </Button>
        </NotificationBanner>
      ) : null}
      <output className="govuk-visually-hidden">{said}</output>
      {views.length > 0 ? (
        <nav aria-label={t("home.views.title")} className="tl-home__views">
          <span className="govuk-body-s" aria-hidden="true">
            {t("home.views.title")}
          </span>
          <ul className="govuk-list">
            {views.map((view) => (
              <li key={view.id}>
                <Link
                  className="govuk-link"
                  to={view.choice ? `/cases?${view.choice}` : "/cases"}
                  aria-current={view === shown ? "page" : undefined}
                >
                  {view.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {shown ? (
        <Details summary={t("home.views.change", { name: shown.name })} key={shown.id}>
          <NameForm
            label={t("home.views.newName")}
            button={t("home.views.rename")}
            initial={shown.name}
            onName={(name) => rename(shown.id, name)}
          />
          <Button look="secondary" onClick={() => void remove(shown)}>
            {t("home.views.delete")}
          </Button>
        </Details>
      ) : (
        <Details summary={t("home.views.keep")} key={current}>
          <NameForm
            label={t("home.views.name")}
            hint={t("home.views.nameHint")}
            button={t("home.views.save")}
            initial=""
            onName={save}
          />
        </Details>
      )}
    </section>
  );
}

function NameForm({
  label,
  hint,
  button,
  initial,
  onName,
}: {
  label: string;
  hint?: string;
  button: string;
  initial: string;
  onName: (name: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === "");
    if (name.trim() !== "") void onName(name.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        id="view-name"
        label={label}
        hint={hint}
        error={isMissing ? t("home.views.missing") : undefined}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="secondary">
        {button}
      </Button>
    </form>
  );
}
