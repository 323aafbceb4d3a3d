import { useTranslation } from "../messages/useTranslation";
import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { RequestPanel } from "../features/emergency/RequestPanel";
import { Reading } from "../features/failure/Reading";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";

const pageDocument = graphql(`
  query EmergencyRequestPage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      family {
        members {
          person {
            id
            name
            reference
          }
        }
      }
    }
  }
`);

/** Asks for emergency access to people of a case in which the viewer has a part. */
export function EmergencyRequestPage() {
  const { t } = useTranslation();
  const words = useWords();
  const [address] = useSearchParams();
  const answer = useQuery({ query: pageDocument, variables: { id: address.get("case") ?? "" } });
  return (
    <Reading answer={answer} wholePage>
      {({ case: one }) =>
        one ? (
          <RequestPanel
            whom={{
              caseId: one.id,
              people: one.family.members.map(({ person }) => ({ id: person.id, name: words.name(person) })),
            }}
            caption={one.familyName ?? one.reference}
            back={
              <Link className="govuk-back-link" to={`/cases/${one.id}`}>
                {t("emergency.back")}
              </Link>
            }
          />
        ) : (
          <NoSuchCase />
        )
      }
    </Reading>
  );
}
