import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { PageHeading } from "../components/PageHeading";
import { ContactTable } from "../features/directory/ContactTable";
import { Reading } from "../features/failure/Reading";
import { WithheldNotes } from "../features/withheld/WithheldNotes";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { WhoWorksWithQuery } from "../graphql/generated/graphql";
import { useTranslation } from "../messages/useTranslation";

const whoWorksWithDocument = graphql(`
  query WhoWorksWith($personId: ID!) {
    whoWorksWith(personId: $personId) {
      person {
        id
        name
      }
      reference
      contacts {
        ...ContactTable
      }
      withheld {
        ...WithheldNotes
      }
    }
  }
`);

/** Who works with one child, and how to reach them. */
export function WhoWorksWithPage() {
  const { t } = useTranslation();
  const { personId = "" } = useParams();
  const answer = useQuery({ query: whoWorksWithDocument, variables: { personId } });
  return (
    <>
      <Link className="govuk-back-link" to="/directory">
        {t("directory.back")}
      </Link>
      <Reading answer={answer} wholePage>
        {({ whoWorksWith }) => (whoWorksWith ? <Contacts of={whoWorksWith} /> : <Nobody />)}
      </Reading>
    </>
  );
}

function Contacts({ of }: { of: NonNullable<WhoWorksWithQuery["whoWorksWith"]> }) {
  const { t } = useTranslation();
  const words = useWords();
  const name = words.name({ name: of.person.name, reference: of.reference });
  return (
    <>
      <PageHeading title={t("directory.of", { name })} />
      {of.contacts.length === 0 ? (
        <EmptyState title={t("directory.empty")}>
          <p>{t("directory.emptyNext")}</p>
        </EmptyState>
      ) : (
        <ContactTable contacts={of.contacts} caption={t("directory.caption", { name })} />
      )}
      <WithheldNotes of={of.withheld} list askAbout={null} />
    </>
  );
}

/** The same words for somebody whom there is not and for somebody who is not for this viewer. */
function Nobody() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t("directory.none")} />
      <p className="govuk-body">{t("directory.noneNext")}</p>
    </>
  );
}
