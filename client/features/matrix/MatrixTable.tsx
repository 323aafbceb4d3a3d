import { Fragment, useState } from "react";
import { useTranslation } from "../../messages/useTranslation";
import { EmptyState } from "../../components/EmptyState";
import { Select } from "../../components/Select";
import { type FragmentType, graphql, readFragment } from "../../graphql/generated";
import type { Category, MatrixTableFragment } from "../../graphql/generated/graphql";
import { categoriesOf, sensitivities } from "../words/sensitivity";
import { useWords } from "../words/useWords";
import { cellSentence, cellWord } from "./cellSentence";

const matrixFragment = graphql(`
  fragment MatrixTable on SharingMatrix {
    about {
      id
      name
    }
    agencies {
      id
      name
    }
    rows {
      category
      cells {
        agency {
          id
          name
        }
        state
        basis
        reason
        notFrom {
          id
          name
        }
        placesClosed
      }
    }
  }
`);

export type MatrixCell = MatrixTableFragment["rows"][number]["cells"][number];

/** Agencies across, kinds of information down, by sensitivity; a cell opens its reason in one sentence beneath its row. */
export function MatrixTable({ of }: { of: FragmentType<typeof matrixFragment> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { about, agencies: all, rows } = readFragment(matrixFragment, of);
  const [only, setOnly] = useState("");
  const agencies = all.filter(({ id }) => only === "" || id === only);
  const [open, setOpen] = useState<string>();
  if (all.length === 0) return <EmptyState title={t("matrix.nobody")}>{t("matrix.nobodyHint")}</EmptyState>;
  return (
    <>
      <Select
        id="agency"
        label={t("matrix.agency")}
        options={[
          { value: "", label: t("matrix.everyAgency") },
          ...all.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={only}
        onChange={(event) => {
          setOnly(event.target.value);
          setOpen(undefined);
        }}
      />
      <div className="tl-matrix__frame">
        <table className="govuk-table tl-table tl-matrix">
          <caption className="govuk-table__caption govuk-table__caption--s">
            {t("matrix.caption", { person: words.name(about) })}
          </caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col" className="govuk-table__header">
                {t("matrix.kind")}
              </th>
              {agencies.map(({ id, name }) => (
                <th key={id} scope="col" className="govuk-table__header">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {sensitivities.map((sensitivity) => (
            <tbody key={sensitivity} className="govuk-table__body">
              <tr className="govuk-table__row">
                <th
                  scope="rowgroup"
                  colSpan={agencies.length + 1}
                  className="govuk-table__header tl-table__first tl-matrix__group"
                >
                  {t(`consentForm.sensitivity.${sensitivity}.label`)}
                </th>
              </tr>
              {categoriesOf(sensitivity).flatMap((category) => {
                const row = rows.find((one) => one.category === category);
                return row
                  ? [
                      line(
                        category,
                        row.cells.filter(({ agency }) => only === "" || agency.id === only),
                      ),
                    ]
                  : [];
              })}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );

  function line(category: Category, cells: readonly MatrixCell[]) {
    const shown = cells.find(({ agency }) => open === `${category} ${agency.id}`);
    const sentenceId = `why-${category}`;
    return (
      <Fragment key={category}>
        <tr className="govuk-table__row">
          <th scope="row" className="govuk-table__header tl-table__first">
            {words.capital(words.category(category))}
          </th>
          {cells.map((cell) => {
            const key = `${category} ${cell.agency.id}`;
            return (
              <td key={cell.agency.id} className="govuk-table__cell" data-label={cell.agency.name}>
                <button
                  type="button"
                  className={`tl-matrix__cell tl-matrix__cell--${cell.state.toLowerCase().replace("_", "-")}`}
                  aria-expanded={open === key}
                  aria-controls={open === key ? sentenceId : undefined}
                  onClick={() => setOpen(open === key ? undefined : key)}
                >
                  <span className="govuk-visually-hidden">
                    {t("matrix.cellOf", {
                      agency: cell.agency.name,
                      category: words.category(category),
                    })}{" "}
                  </span>
                  {cellWord(cell, t)}
                </button>
              </td>
            );
          })}
        </tr>
        {shown ? (
          <tr className="govuk-table__row">
            <td colSpan={agencies.length + 1} className="govuk-table__cell tl-matrix__why">
              <output id={sentenceId}>{cellSentence(shown, words, t)}</output>
            </td>
          </tr>
        ) : null}
      </Fragment>
    );
  }
}
