import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { MessageForm } from "../features/messages/MessageForm";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { graphql } from "../graphql/generated";
import { useTranslation } from "../messages/useTranslation";

const pageDocument = graphql(`
  query WriteMessagePage($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
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
    messages(caseId: $id) {
      writable
      agencies {
        id
        name
      }
      people {
        id
        name
        agency {
          name
        }
      }
    }
  }
`);

/** Writes a message about a case to those who work on it. */
export function WriteMessagePage() {
  const { t } = useTranslation();
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one, messages }) =>
          one && messages && messages.writable.length > 0 ? (
            <div className="tl-narrow">
              <Link className="govuk-back-link" to={`/cases/${one.id}/messages`}>
                {t("message.back")}
              </Link>
              <PageHeading title={t("message.title")} caption={one.familyName ?? one.reference} />
              <p className="govuk-body">{t("messages.lead")}</p>
              <MessageForm
                caseId={one.id}
                family={one.family.members.map(({ person }) => person)}
                categories={messages.writable}
                agencies={messages.agencies}
                people={messages.people}
              />
            </div>
          ) : (
            <NoSuchCase />
          )
        }
      </Reading>
    </UnsavedGuard>
  );
}
