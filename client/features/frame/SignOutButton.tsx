import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "../../messages/useTranslation";
import { Button } from "../../components/Button";
import { signOut } from "../session/signOut";
import { useUnsent } from "../unsent/UnsentContext";

/** Signs out; asks first where words of the viewer have not reached the server. */
export function SignOutButton() {
  const { t } = useTranslation();
  const unsent = useUnsent();
  const [state, setState] = useState<"ready" | "asking" | "busy" | "failed">("ready");
  const leave = () => {
    setState("busy");
    signOut().catch(() => setState("failed"));
  };
  const askOrLeave = async () => {
    const words = await unsent.look();
    if (words.length > 0) setState("asking");
    else leave();
  };
  return (
    <>
      <Button look="quiet" busy={state === "busy"} onClick={() => void askOrLeave()}>
        {t("masthead.signOut")}
      </Button>
      {state === "failed" ? <span role="alert">{t("masthead.signOutFailed")}</span> : null}
      {state === "asking" ? (
        <Question
          onStay={() => setState("ready")}
          onKeep={leave}
          onDelete={() => void unsent.dropAll().then(leave)}
        />
      ) : null}
    </>
  );
}

function Question({
  onStay,
  onKeep,
  onDelete,
}: {
  onStay: () => void;
  onKeep: () => void;
  onDelete: () => void;
}) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Not within the masthead, whose colours are not those of a page.
  return createPortal(
    <dialog className="tl-dialog" ref={dialog} aria-labelledby="sign-out-unsent" onCancel={onStay}>
      <h2 className="govuk-heading-m" id="sign-out-unsent">
        {t("unsent.leaving.title")}
      </h2>
      <p className="govuk-body">{t("unsent.leaving.text")}</p>
      <div className="govuk-button-group">
        <Button onClick={onStay}>{t("unsent.leaving.stay")}</Button>
        <Button look="secondary" onClick={onKeep}>
          {t("unsent.leaving.keep")}
        </Button>
        <Button look="warning" onClick={onDelete}>
          {t("unsent.leaving.delete")}
        </Button>
      </div>
    </dialog>,
    document.body,
  );
}
