import type { ReactNode } from "react";
import { useTranslation } from "../../messages/useTranslation";
import type { UseQueryResponse } from "urql";
import { Spinner } from "../../components/Spinner";
import { FailureNote } from "./FailureNote";

/** The answer of a query once it is there; until then that it is being read, and if it fails what to do. */
export function Reading<Data>({
  answer: [{ data, error }, readAgain],
  wholePage = false,
  label,
  children,
}: {
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever variables the query has
  answer: UseQueryResponse<Data, any>;
  /** Whether there is no heading yet, so that a failure is the page. */
  wholePage?: boolean;
  /** What is being read, where that takes longer than a moment. */
  label?: string;
  children: (data: Data) => ReactNode;
}) {
  const { t } = useTranslation();
  if (error) return <FailureNote error={error} onRetry={() => readAgain()} level={wholePage ? "h1" : "h2"} />;
  if (!data) return <Spinner label={label ?? t("page.reading")} />;
  return children(data);
}
