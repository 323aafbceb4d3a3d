import { useEffect, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import type { CombinedError } from "urql";
import { Button } from "../../components/Button";
import { InsetText } from "../../components/InsetText";
import { FailureNote } from "../failure/FailureNote";
import { formatDateTime } from "../../messages/dates";

interface MadeDocument {
  fileName: string;
  madeAt: string;
  /** The file, in base64. */
  content: string;
}
interface Props {
  label: string;
  /** What kind of file it is. */
  type?: string;
  make: () => Promise<{ made?: MadeDocument | undefined; error?: CombinedError | undefined }>;
}

/** A button that makes a document; then the links to open and to save it. */
export function DocumentMaker({ label, make, type = "application/pdf" }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError>();
  const [made, setMade] = useState<Omit<MadeDocument, "content"> & { address: string }>();
  useEffect(() => () => void (made && URL.revokeObjectURL(made.address)), [made]);

  async function run() {
    setBusy(true);
    const result = await make();
    setBusy(false);
    setError(result.error);
    if (result.made) setMade({ ...result.made, address: addressOf(result.made.content, type) });
  }

  if (!made)
    return (
      <>
        {error ? <FailureNote error={error} /> : null}
        <Button busy={busy} onClick={() => void run()}>
          {label}
        </Button>
      </>
    );
  return (
    <InsetText>
      <div>
        <output className="govuk-body">{t("print.made", { when: formatDateTime(made.madeAt) })}</output>
        <p className="govuk-body">
          <a className="govuk-link" href={made.address} target="_blank" rel="noopener">
            {t("print.open")}
          </a>
        </p>
        <p className="govuk-body tl-break">
          <a className="govuk-link" href={made.address} download={made.fileName}>
            {t("print.save", { file: made.fileName })}
          </a>
        </p>
      </div>
    </InsetText>
  );
}

const addressOf = (base64: string, type: string) =>
  URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type }));
