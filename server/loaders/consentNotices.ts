import type { Transaction } from "../database/transaction.js";
import type { ConsentNotice } from "../model/ConsentNotice.js";

/** The notices in use today: the newest version in each language, English first. */
export const loadConsentNotices = ({ rows }: Transaction): Promise<ConsentNotice[]> =>
  rows<ConsentNotice>(
    `select distinct on (language <> 'en', language) version, language, language_name as "languageName", title, paragraphs, from_on::text as "from"
     from consent_notice where from_on <= (now() at time zone 'Europe/London')::date
     order by language <> 'en', language, from_on desc`,
  );

/** The words of one notice, title first, or null where only its version is known here. */
export async function findNoticeText(
  { rows }: Transaction,
  version: string,
  language: string,
): Promise<string | null> {
  const [found] = await rows<{ text: string }>(
    "select array_to_string(title || paragraphs, e'\\n\\n') as text from consent_notice where version = $1 and language = $2",
    [version, language],
  );
  return found?.text ?? null;
}
