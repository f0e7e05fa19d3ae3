import type { AssessmentSummary } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { useText } from "../../platform/text/index.ts";
import { Notice } from "../../platform/ui/index.ts";
import { useEditions } from "./data.ts";
import { texts } from "./text.ts";

/** Says on every page of an earlier edition's answers what they are, and leads to the assessment as it is now. */
export function EarlierEditionNotice({
  assessment: { id, state },
}: {
  readonly assessment: AssessmentSummary;
}) {
  const t = useText(texts);
  const of = useEditions(id, state === "archived").data?.of;
  if (!of) return null;
  return (
    <Notice title={t.earlierTitle}>
      <p>{t.earlierWhy}</p>
      <p>
        <Link to="/assessments/$assessmentId" params={{ assessmentId: of.id }}>
          {t.toNow(of.title)}
        </Link>
      </p>
    </Notice>
  );
}
