import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** The way from a result to its question in the workspace. */
export function QuestionLink(props: {
  readonly assessmentId: string;
  readonly criterion: string;
  readonly children: ReactNode;
}) {
  const { assessmentId, criterion, children } = props;
  return (
    <Link to="/assessments/$assessmentId/rate" params={{ assessmentId }} search={{ criterion }}>
      {children}
    </Link>
  );
}
