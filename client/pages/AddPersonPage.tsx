import { useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useNavigate, useParams } from "react-router";
import { useMutation, useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { FailureNote } from "../features/failure/FailureNote";
import { Reading } from "../features/failure/Reading";
import { addPersonInput, nobodyYet } from "../features/family/newPerson";
import { NewPersonForm } from "../features/family/NewPersonForm";
import { NewPersonReadBack } from "../features/family/NewPersonReadBack";
import { useTabDraft } from "../features/rules/tabDraft";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useUnsaved } from "../features/unsaved/unsaved";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { AddPersonPageQuery } from "../graphql/generated/graphql";

const pageDocument = graphql(`
  query AddPersonPage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      viewerCan {
        addPerson
      }
      family {
        members {
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

const addDocument = graphql(`
  mutation AddPerson($input: AddPersonInput!) {
    addPerson(input: $input) {
      caseId
    }
  }
`);

/** Adds somebody to a family: first the form, with who is on record already, then everything read back, then saved. */
export function AddPersonPage() {
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one }) => (one?.viewerCan.addPerson ? <Add key={one.id} one={one} /> : <NoSuchCase />)}
      </Reading>
    </UnsavedGuard>
  );
}

function Add({ one }: { one: NonNullable<AddPersonPageQuery["case"]> }) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const relatives = one.family.members.map(({ person }) => ({ id: person.id, label: words.name(person) }));
  const empty = relatives.length > 0 ? nobodyYet : { ...nobodyYet, relations: [] };
  const { draft, change, forget } = useTabDraft(`person of ${one.id}`, empty);
  const [step, setStep] = useState<"ask" | "readBack">("ask");
  const [{ fetching, error }, add] = useMutation(addDocument);
  const saved = useUnsaved("person", JSON.stringify(draft) !== JSON.stringify(empty));

  async function save() {
    const { data } = await add({ input: addPersonInput(draft, one.id) });
    if (!data) return;
    saved();
    forget();
    void navigate(`/cases/${one.id}/overview`, { state: { done: "personAdded" } });
  }

  return (
    <div className="tl-narrow">
      <Link className="govuk-back-link" to={`/cases/${one.id}/overview`}>
        {t("newPerson.back")}
      </Link>
      <PageHeading title={t("newPerson.title")} caption={one.familyName ?? one.reference} />
      {error ? <FailureNote error={error} /> : null}
      {step === "ask" ? (
        <NewPersonForm
          draft={draft}
          change={change}
          relatives={relatives}
          onReady={() => setStep("readBack")}
        />
      ) : (
        <NewPersonReadBack
          draft={draft}
          relatives={relatives}
          busy={fetching}
          onSave={() => void save()}
          onChange={() => setStep("ask")}
        />
      )}
    </div>
  );
}
