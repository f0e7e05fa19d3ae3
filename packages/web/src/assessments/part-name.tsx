import { Link } from "@tanstack/react-router";
import type { PartRow } from "./part-rows.ts";

/** The name of a part in a table of parts: a section leads to its criteria, an area stands above its sections. */
export function PartName(props: { readonly row: PartRow; readonly assessmentId: string }) {
  const { row, assessmentId } = props;
  if (row.kind === "area") return row.title;
  return (
    <Link to="/assessments/$assessmentId/rate" params={{ assessmentId }} search={{ section: row.code }}>
      {row.title}
    </Link>
  );
}
