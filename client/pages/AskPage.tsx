import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { useMutation, useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { Select } from "../components/Select";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { usePurpose } from "../features/purpose/PurposeContext";
import { AskForm, type Asked } from "../features/requests/AskForm";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";
import { inOrder } from "../features/words/sensitivity";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { AskPageQuery, Category } from "../graphql/generated/graphql";
import { catalogue } from "../messages/catalogue";
import { useState } from "react";

const pageDocument = graphql(`
  query AskPage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      viewerCan {
        askForAccess
      }
      family {
        members {
          role
          person {
            id
            reference
            name
            expectedOn
          }
        }
      }
    }
  }
`);

const askDocument = graphql(`
  mutation AskForAccess($input: AskAccessInput!) {
    askForAccess(input: $input) {
      request {
        id
      }
    }
  }
`);

/** Asks the lead professional for a kind of information that is not shared with the viewer. */
export function AskPage() {
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one }) => (one?.viewerCan.askForAccess ? <Ask one={one} /> : <NoSuchCase />)}
      </Reading>
    </UnsavedGuard>
  );
}

function Ask({ one }: { one: NonNullable<AskPageQuery["case"]> }) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const { current } = usePurpose();
  const [isBegun, setBegun] = useState(false);
  const saved = useUnsaved("request", isBegun);
  const [{ fetching, error }, ask] = useMutation(askDocument);
  const wanted = address.getAll("category").filter(isCategory);
  // Come to without a reason's link: then it is asked here what it is about.
  const isOpen = wanted.length === 0;
  const categories = isOpen ? everyCategory() : wanted;
  const [personId, setPersonId] = useState(address.get("person") ?? "");
  const member = one.family.members.find(({ person }) => person.id === personId);

  async function send({ category, reason, urgent }: Asked) {
    const input = { caseId: one.id, personId: member?.person.id ?? null, category, reason, urgent };
    const request = (await ask({ input })).data?.askForAccess.request;
    if (!request) return;
    saved();
    void navigate(`/cases/${one.id}/requests/${request.id}`, { state: { done: "asked" } });
  }

  if (!isOpen && address.has("person") && !member) return <NoSuchCase />;
  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={`/cases/${one.id}`}>
        {t("request.ask.back")}
      </Link>
      <PageHeading
        title={t("request.ask.title")}
        caption={one.familyName ?? t("request.case", { reference: one.reference })}
      />
      {error ? <FailureNote error={error} /> : null}
      {isOpen ? (
        <>
          <p className="govuk-body">{t("request.ask.introOpen")}</p>
          <Select
            id="person"
            label={t("request.ask.about")}
            options={[
              { value: "", label: t("request.ask.family") },
              ...one.family.members.map(({ person }) => ({
                value: person.id,
                label: words.capital(words.name(person)),
              })),
            ]}
            value={member ? personId : ""}
            onChange={(event) => setPersonId(event.target.value)}
          />
        </>
      ) : (
        <p className="govuk-body">
          {member
            ? t("request.ask.introOf", { who: member.person.name ?? words.small(words.name(member.person)) })
            : t("request.ask.introFamily")}{" "}
          {categories.length === 1 ? t("request.ask.one", { kind: words.category(categories[0]!) }) : null}
        </p>
      )}
      <p className="govuk-body">{t("request.ask.purpose", { purpose: current?.sentence })}</p>
      <p className="govuk-body">{t("request.ask.toldToLead")}</p>
      <AskForm
        categories={categories}
        busy={fetching}
        onChange={setBegun}
        onAsk={(asked) => void send(asked)}
      />
    </div>
  );
}

const everyCategory = () => inOrder(Object.keys(catalogue().words.category) as Category[]);
const isCategory = (word: string): word is Category => word in catalogue().words.category;
