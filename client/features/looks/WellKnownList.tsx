import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Table } from "../../components/Table";
import { TextInput } from "../../components/TextInput";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDateTime } from "../../messages/dates";
import { FailureNote } from "../failure/FailureNote";
import { useTranslation } from "../../messages/useTranslation";

const listFragment = graphql(`
  fragment WellKnownList on LookWatch {
    wellKnown {
      id
      personReference
      addedBy
      addedAt
    }
  }
`);

const markDocument = graphql(`
  mutation MarkWellKnown($personReference: String!, $isWellKnown: Boolean!) {
    markWellKnown(personReference: $personReference, isWellKnown: $isWellKnown) {
      wellKnown {
        id
      }
    }
  }
`);

/** People about whom others may be curious, by record number: put on the list and taken off it. */
export function WellKnownList({
  of: masked,
  onDone,
}: {
  of: FragmentType<typeof listFragment>;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { wellKnown } = readFragment(listFragment, masked);
  const [{ fetching, error }, mark] = useMutation(markDocument);
  const [reference, setReference] = useState("");
  const [missing, setMissing] = useState(false);

  async function put(personReference: string, isWellKnown: boolean) {
    const { data } = await mark({ personReference, isWellKnown });
    if (!data) return;
    setReference("");
    onDone();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(reference.trim() === "");
    if (reference.trim() !== "") void put(reference.trim(), true);
  }

  return (
    <section aria-labelledby="well-known">
      <h2 className="govuk-heading-m" id="well-known">
        {t("looks.watch.wellKnown")}
      </h2>
      {error ? <FailureNote error={error} /> : null}
      {wellKnown.length === 0 ? (
        <EmptyState title={t("looks.watch.noWellKnown")}>
          <p>{t("looks.watch.noWellKnownNext")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("looks.watch.wellKnown")}
          captionHidden
          rows={[...wellKnown]}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "reference",
              heading: t("looks.watch.reference"),
              cell: ({ personReference }) => personReference,
            },
            {
              id: "added",
              heading: t("looks.watch.added"),
              cell: ({ addedBy, addedAt }) =>
                t("looks.watch.addedBy", { name: addedBy, date: formatDateTime(addedAt) }),
            },
            {
              id: "off",
              heading: t("looks.watch.change"),
              cell: ({ personReference }) => (
                <Button look="quiet" busy={fetching} onClick={() => void put(personReference, false)}>
                  {t("looks.watch.takeOff")}
                  <span className="govuk-visually-hidden"> {personReference}</span>
                </Button>
              ),
            },
          ]}
        />
      )}
      <form onSubmit={submit} noValidate>
        <TextInput
          id="person"
          className="govuk-input--width-10"
          label={t("looks.watch.addReference")}
          hint={t("audit.referenceHint")}
          error={missing ? t("looks.missing.reference") : undefined}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
        <Button type="submit" look="secondary" busy={fetching}>
          {t("looks.watch.add")}
        </Button>
      </form>
    </section>
  );
}
