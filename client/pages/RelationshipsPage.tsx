import { useState } from "react";
import { useTranslation } from "../messages/useTranslation";
import { Link, useParams } from "react-router";
import { useQuery } from "urql";
import { EmptyState } from "../components/EmptyState";
import { NotificationBanner } from "../components/NotificationBanner";
import { PageHeading } from "../components/PageHeading";
import { NoSuchCase } from "../features/case/NoSuchCase";
import { Reading } from "../features/failure/Reading";
import { RelationshipForm } from "../features/family/RelationshipForm";
import { RelationshipItem } from "../features/family/RelationshipItem";
import { relationsOf } from "../features/family/relations";
import { UnsavedGuard } from "../features/unsaved/UnsavedGuard";
import { useWords } from "../features/words/useWords";
import { graphql } from "../graphql/generated";
import type { RelationshipsPageQuery } from "../graphql/generated/graphql";

const pageDocument = graphql(`
  query RelationshipsPage($id: ID!) {
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
            sex
            expectedOn
          }
        }
        relationships {
          id
          from
          to
          kind
          since
          until
          canEnd
          canTakeBack
        }
      }
    }
  }
`);

/** How the people of a family are related: said, ended, and taken back where it was a slip. */
export function RelationshipsPage() {
  const { caseId = "" } = useParams();
  const answer = useQuery({ query: pageDocument, variables: { id: caseId } });
  const [, readAgain] = answer;
  return (
    <UnsavedGuard>
      <Reading answer={answer} wholePage>
        {({ case: one }) =>
          one?.viewerCan.addPerson ? (
            <Relationships one={one} readAgain={() => readAgain({ requestPolicy: "network-only" })} />
          ) : (
            <NoSuchCase />
          )
        }
      </Reading>
    </UnsavedGuard>
  );
}

function Relationships({
  one,
  readAgain,
}: {
  one: NonNullable<RelationshipsPageQuery["case"]>;
  readAgain: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [done, setDone] = useState<"saved" | "ended" | "undone">();
  const { members, relationships } = one.family;
  const personOf = (id: string) => members.find(({ person }) => person.id === id)?.person;
  const relatives = members.map(({ person }) => ({ id: person.id, label: words.name(person) }));
  const did = (what: typeof done) => {
    setDone(what);
    readAgain();
    window.scrollTo(0, 0);
  };
  return (
    <div className="tl-narrow">
      {done ? (
        <NotificationBanner success title={t("page.success")}>
          <p className="govuk-notification-banner__heading">{t(`related.done.${done}`)}</p>
        </NotificationBanner>
      ) : null}
      <Link className="govuk-back-link" to={`/cases/${one.id}/overview`}>
        {t("newPerson.back")}
      </Link>
      <PageHeading title={t("related.title")} caption={one.familyName ?? one.reference} />
      {relatives.length > 1 ? (
        <>
          <h2 className="govuk-heading-m">{t("related.add")}</h2>
          <RelationshipForm caseId={one.id} relatives={relatives} onSaved={() => did("saved")} />
        </>
      ) : null}
      <h2 className="govuk-heading-m">{t("related.recorded")}</h2>
      {relationships.length === 0 ? (
        <EmptyState title={t("family.noRelations")}>
          <p>{t("related.noneNext")}</p>
        </EmptyState>
      ) : (
        <ul className="govuk-list">
          {relationships.map((relationship) => {
            const from = personOf(relationship.from);
            const [relation] = from
              ? relationsOf(from, [relationship], (id) => words.name(personOf(id)), words.list, t)
              : [];
            return (
              <RelationshipItem
                key={relationship.id}
                caseId={one.id}
                id={relationship.id}
                sentence={`${words.capital(words.name(from))}: ${relation ?? ""}`}
                canEnd={relationship.canEnd}
                canTakeBack={relationship.canTakeBack}
                onDone={did}
              />
            );
          })}
        </ul>
      )}
    </div>
  );
}
