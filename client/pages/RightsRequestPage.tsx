import { Link, useParams } from "react-router";
import { useClient, useMutation, useQuery } from "urql";
import { Button } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { InsetText } from "../components/InsetText";
import { PageHeading } from "../components/PageHeading";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { DocumentMaker } from "../features/print/DocumentMaker";
import { chooseDocument } from "../features/rights/chooseDocument";
import { RightsItem, rightsItemFragment } from "../features/rights/RightsItem";
import { RightsSummary, rightsSummaryFragment } from "../features/rights/RightsSummary";
import { graphql, readFragment } from "../graphql/generated";
import type { RightsRequestQuery } from "../graphql/generated/graphql";
import { useWords } from "../features/words/useWords";
import { formatDate, formatDateTime } from "../messages/dates";
import { useTranslation } from "../messages/useTranslation";

const requestDocument = graphql(`
  query RightsRequest($id: ID!) {
    rightsRequest(id: $id) {
      id
      acts
      ...RightsSummary
      erased {
        kind
        category
        ground
        rule
        erasedAt
      }
      told {
        agency {
          id
          name
        }
        what
        categories
        toldAt
        doneAt
      }
      events {
        kind
        on
        reason
        by
      }
      items {
        id
        ...RightsItem
      }
    }
  }
`);

const packDocument = graphql(`
  query RightsPack($id: ID!) {
    rightsPack(id: $id) {
      fileName
      madeAt
      pdf
      json
    }
  }
`);

/** One subject access request: its clock, what is held, what is chosen, review and pack. */
export function RightsRequestPage() {
  const { requestId = "" } = useParams();
  const answer = useQuery({ query: requestDocument, variables: { id: requestId } });
  return (
    <Reading answer={answer} wholePage>
      {({ rightsRequest }) => (
        <Request of={rightsRequest} readAgain={() => answer[1]({ requestPolicy: "network-only" })} />
      )}
    </Reading>
  );
}

function Request({ of: one, readAgain }: { of: RightsRequestQuery["rightsRequest"]; readAgain: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const summary = readFragment(rightsSummaryFragment, one);
  const items = one.items.map((item) => readFragment(rightsItemFragment, item));
  const isGiven = summary.state === "RELEASED";
  return (
    <>
      <Link className="govuk-back-link" to="/rights">
        {t("rights.toAll")}
      </Link>
      <PageHeading title={t("rights.requestTitle", { reference: summary.reference })} />
      <RightsSummary of={summary} />
      {summary.childDecides === "NOBODY" ? null : (
        <InsetText>{t(`rights.childDecides.${summary.childDecides}`)}</InsetText>
      )}
      {one.acts.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">{t("rights.whatNext")}</h2>
          <ul className="govuk-list">
            {one.acts.map((kind) => (
              <li key={kind}>
                <Link className="govuk-link" to={`/rights/${one.id}/act/${kind}`}>
                  {kind === "RELEASED" && summary.kind !== "ACCESS"
                    ? t("rights.carryOut")
                    : t(`rights.act.${kind}`)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {["APPROVED", "RELEASED"].includes(summary.state) && summary.kind === "ACCESS" ? (
        <Pack id={one.id} />
      ) : null}
      {one.erased.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">{t("rights.erased")}</h2>
          <p className="govuk-body">{t("rights.erasedLead")}</p>
          <ul className="govuk-list govuk-list--bullet">
            {one.erased.map(({ kind, category, ground, rule, erasedAt }, n) => (
              // Nothing else tells two of them apart, and they are never moved.
              <li key={n}>
                {t("rights.erasedOne", {
                  kind,
                  category: words.small(words.category(category)),
                  at: formatDateTime(erasedAt),
                  because: t(`rights.ground.${ground}`),
                  rule,
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {one.told.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">{t("rights.told")}</h2>
          <p className="govuk-body">{t("rights.toldLead")}</p>
          <ul className="govuk-list govuk-list--bullet">
            {one.told.map(({ agency, what, categories, toldAt, doneAt }) => (
              <li key={`${agency.id} ${what} ${toldAt}`}>
                {t("rights.toldOne", {
                  agency: agency.name,
                  what: t(`rights.toldWhat.${what}`),
                  kinds: words.list(categories.map((code) => words.small(words.category(code)))),
                  at: formatDateTime(toldAt),
                })}{" "}
                {doneAt ? t("rights.toldDone", { at: formatDateTime(doneAt) }) : t("rights.toldWaits")}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2 className="govuk-heading-m">{t("rights.held")}</h2>
      <p className="govuk-body">{t("rights.heldLead")}</p>
      {summary.kind === "ACCESS" ? null : (
        <p className="govuk-body">{t(`rights.kindLead.${summary.kind}`)}</p>
      )}
      {items.length === 0 ? (
        <EmptyState title={t("rights.nothingHeld")}>
          <p>{t("rights.nothingHeldNext")}</p>
        </EmptyState>
      ) : (
        <>
          {isGiven ? null : <GivePlain requestId={one.id} items={items} onDone={readAgain} />}
          {items.map((item) => (
            <RightsItem
              key={item.id}
              of={item}
              to={isGiven ? undefined : `/rights/${one.id}/items/${item.id}`}
            />
          ))}
        </>
      )}
      <h2 className="govuk-heading-m">{t("rights.events")}</h2>
      <ol className="govuk-list">
        <li>{t("rights.eventReceived", { on: formatDate(summary.receivedOn) })}</li>
        {one.events.map((event, n) => (
          // Nothing else tells two of them apart, and they are never moved.
          <li key={n}>
            {formatDate(event.on)}: {t(`rights.event.${event.kind}`)}
            {event.by ? ` (${event.by})` : ""}
            {event.reason ? `. ${event.reason}` : ""}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Chooses at once what can be given as it is. */
function GivePlain({
  requestId,
  items,
  onDone,
}: {
  requestId: string;
  items: { id: string; hash: string; isPlain: boolean; choice?: { isStale: boolean } | null }[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, send] = useMutation(chooseDocument);
  const plain = items.filter(({ isPlain, choice }) => isPlain && (!choice || choice.isStale)).slice(0, 200);
  if (plain.length === 0) return null;
  async function give() {
    const chosen = plain.map(({ id, hash }) => ({ id, hash }));
    if ((await send({ input: { requestId, items: chosen, choice: "RELEASE" } })).data) onDone();
  }
  return (
    <>
      {error ? <FailureNote error={error} /> : null}
      <p className="govuk-body">{t("rights.plainLead")}</p>
      <Button look="secondary" busy={fetching} onClick={() => void give()}>
        {t("rights.givePlain", { count: plain.length })}
      </Button>
    </>
  );
}

function Pack({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useClient();
  const make = async (part: "pdf" | "json") => {
    const { data, error } = await client.query(packDocument, { id }).toPromise();
    const pack = data?.rightsPack;
    return {
      made: pack && { fileName: `${pack.fileName}.${part}`, madeAt: pack.madeAt, content: pack[part] },
      error,
    };
  };
  return (
    <section aria-labelledby="pack">
      <h2 className="govuk-heading-m" id="pack">
        {t("rights.pack")}
      </h2>
      <p className="govuk-body">{t("rights.packLead")}</p>
      <DocumentMaker label={t("rights.makePdf")} make={() => make("pdf")} />
      <DocumentMaker label={t("rights.makeJson")} make={() => make("json")} type="application/json" />
    </section>
  );
}
