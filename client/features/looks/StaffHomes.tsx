import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import { Button } from "../../components/Button";
import { ErrorSummary, type FieldError, errorOf } from "../../components/ErrorSummary";
import { Select } from "../../components/Select";
import { Table } from "../../components/Table";
import { TextInput } from "../../components/TextInput";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import { formatDateTime } from "../../messages/dates";
import { FailureNote } from "../failure/FailureNote";
import { useTranslation } from "../../messages/useTranslation";

const staffFragment = graphql(`
  fragment StaffHomes on LookWatch {
    staff {
      id
      name
      jobTitle
      homeRecordedAt
    }
  }
`);

const homeDocument = graphql(`
  mutation RecordStaffHome($input: StaffHomeInput!) {
    recordStaffHome(input: $input) {
      staff {
        id
        homeRecordedAt
      }
    }
  }
`);

/** Of whom it is recorded where they live, which nobody can read; recorded and taken back. */
export function StaffHomes({
  of: masked,
  onDone,
}: {
  of: FragmentType<typeof staffFragment>;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { staff } = readFragment(staffFragment, masked);
  const [{ fetching, error }, record] = useMutation(homeDocument);
  const [practitionerId, setPractitioner] = useState(staff[0]?.id ?? "");
  const [firstLine, setFirstLine] = useState("");
  const [postcode, setPostcode] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);

  async function keep(input: { practitionerId: string; firstLine?: string; postcode?: string }) {
    const { data } = await record({ input });
    if (!data) return;
    setFirstLine("");
    setPostcode("");
    onDone();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const faults: FieldError[] = [];
    if (firstLine.trim() === "") faults.push({ id: "first-line", text: t("looks.missing.firstLine") });
    if (postcode.trim() === "") faults.push({ id: "postcode", text: t("looks.missing.postcode") });
    setErrors(faults);
    if (faults.length === 0)
      void keep({ practitionerId, firstLine: firstLine.trim(), postcode: postcode.trim() });
  }

  return (
    <section aria-labelledby="homes">
      <h2 className="govuk-heading-m" id="homes">
        {t("looks.watch.homes")}
      </h2>
      <p className="govuk-body">{t("looks.watch.homesLead")}</p>
      {error ? <FailureNote error={error} /> : null}
      <Table
        caption={t("looks.watch.homes")}
        captionHidden
        rows={[...staff]}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "name",
            heading: t("looks.watch.name"),
            cell: ({ name, jobTitle }) => (
              <>
                {name}
                <span className="tl-second">{jobTitle}</span>
              </>
            ),
          },
          {
            id: "recorded",
            heading: t("looks.watch.recorded"),
            cell: ({ homeRecordedAt }) =>
              homeRecordedAt ? formatDateTime(homeRecordedAt) : t("looks.watch.notRecorded"),
          },
          {
            id: "change",
            heading: t("looks.watch.change"),
            cell: ({ id, name, homeRecordedAt }) =>
              homeRecordedAt ? (
                <Button look="quiet" busy={fetching} onClick={() => void keep({ practitionerId: id })}>
                  {t("looks.watch.takeBack")}
                  <span className="govuk-visually-hidden"> {name}</span>
                </Button>
              ) : null,
          },
        ]}
      />
      <form onSubmit={submit} noValidate className="tl-narrow">
        <ErrorSummary title={t("form.problem")} errors={errors} />
        <Select
          id="practitioner"
          label={t("looks.watch.whose")}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
          value={practitionerId}
          onChange={(event) => setPractitioner(event.target.value)}
        />
        <TextInput
          id="first-line"
          label={t("looks.watch.firstLine")}
          error={errorOf(errors, "first-line")}
          value={firstLine}
          onChange={(event) => setFirstLine(event.target.value)}
        />
        <TextInput
          id="postcode"
          className="govuk-input--width-10"
          label={t("looks.watch.postcode")}
          error={errorOf(errors, "postcode")}
          value={postcode}
          onChange={(event) => setPostcode(event.target.value)}
        />
        <Button type="submit" look="secondary" busy={fetching}>
          {t("looks.watch.record")}
        </Button>
      </form>
    </section>
  );
}
