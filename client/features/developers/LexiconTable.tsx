import type { ReactNode } from "react";
import { Table } from "../../components/Table";

/** A closed list as a table: codes, and what is said of each. */
export function LexiconTable<Row extends { code: string }>({
  caption,
  rows,
  code,
  columns,
}: {
  caption: string;
  rows: Row[];
  /** The heading of the codes. */
  code: string;
  columns: { label: string; cell: (row: Row) => ReactNode }[];
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        {
          id: "code",
          heading: code,
          cell: (row) => <code className="tl-name">{row.code}</code>,
        },
        ...columns.map(({ label, cell }) => ({ id: label, heading: label, label, cell })),
      ]}
    />
  );
}
