import { useTranslation } from "../messages/useTranslation";
import { Link, useParams, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { Select } from "../components/Select";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { MatrixTable } from "../features/matrix/MatrixTable";
import { usePurpose } from "../features/purpose/PurposeContext";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query WhoSeesPage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      viewerCan {
        seeSharingMatrix
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

const matrixDocument = graphql(`
  query SharingMatrix($caseId: ID!, $personId: ID!) {
    sharingMatrix(caseId: $caseId, personId: $personId) {
      ...MatrixTable
    }
  }
`);

/** What each agency could see of one person of the family, for its lead professional. */
export function WhoSeesPage() {
  const { t } = useTranslation();
  const words = useWords();
  const { current } = usePurpose();
  const { caseId = "" } = useParams();
  const [address, setAddress] = useSearchParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <Reading answer={answer} wholePage>
      {({ case: one }) => {
        if (!one?.viewerCan.seeSharingMatrix) return <NoSuchCase />;
        const people = one.family.members.map(({ person }) => person);
        const person = people.find(({ id }) => id === address.get("person")) ?? people[0];
        return (
          <>
            <Link className="govuk-back-link" to={`/cases/${one.id}/consents`}>
              {t("consentForm.back")}
            </Link>
            <PageHeading title={t("matrix.title")} caption={one.familyName ?? one.reference} />
            <p className="govuk-body">
              {t("matrix.intro", {
                purpose: current ? t("matrix.forPurpose", { purpose: words.purpose(current.code) }) : "",
              })}
            </p>
            <p className="govuk-body">{t("matrix.limits")}</p>
            <Select
              id="person"
              label={t("matrix.person")}
              options={people.map((each) => ({ value: each.id, label: words.capital(words.name(each)) }))}
              value={person?.id}
              onChange={(event) => setAddress({ person: event.target.value }, { replace: true })}
            />
            {person ? <Matrix key={person.id} caseId={one.id} personId={person.id} /> : null}
          </>
        );
      }}
    </Reading>
  );
}

function Matrix({ caseId, personId }: { caseId: string; personId: string }) {
  const answer = useQuery({ query: matrixDocument, variables: { caseId, personId } });
  return (
    <Reading answer={answer}>
      {({ sharingMatrix }) => (sharingMatrix ? <MatrixTable of={sharingMatrix} /> : <NoSuchCase />)}
    </Reading>
  );
}
