import { isTooNarrow } from "@plumbline/core/reports";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { Anchor } from "../anchor.tsx";
import { AssessmentFrame } from "../assessment-frame.tsx";
import { AuditResult } from "../audit/audit-result.tsx";
import type { Judged } from "../judged.ts";
import { auditTexts, texts as shared } from "../text.ts";
import { ConditionsPart } from "./conditions.tsx";
import { PlanPart } from "./plan.tsx";
import { SectionsPart } from "./sections.tsx";
import { StandoutsPart } from "./standouts.tsx";
import { StatedPart } from "./stated.tsx";
import { StatementsPart } from "./statements.tsx";
import { Summary } from "./summary.tsx";
import { texts } from "./text.ts";
import "./verdict.css";

/** What the ratings come to: level, conditions, the way up and every section; of a self-audit, shares and risks. */
export function VerdictPage() {
  return (
    <AssessmentFrame part="verdict" action={(judged) => <NextStep judged={judged} />}>
      {(judged) => {
        const { audit } = judged.reader.report;
        return audit ? <AuditResult judged={judged} audit={audit} /> : <Verdict judged={judged} />;
      }}
    </AssessmentFrame>
  );
}

function Verdict({ judged }: { readonly judged: Judged }) {
  const { report } = judged.reader;
  const hasLevels = report.levels.length > 0 && !isTooNarrow(report);
  return (
    <>
      <Summary judged={judged} />
      {hasLevels && (
        <div className="verdict-columns">
          <ConditionsPart judged={judged} />
          <PlanPart judged={judged} />
        </div>
      )}
      <SectionsPart judged={judged} />
      <StatedPart judged={judged} />
      <StandoutsPart judged={judged} />
      {hasLevels && (
        <Anchor id="statements">
          <StatementsPart judged={judged} />
        </Anchor>
      )}
    </>
  );
}

function NextStep({ judged: { assessment, verdict, reader } }: { readonly judged: Judged }) {
  const t = useText(texts);
  const levelled = useText(shared);
  const ofAudit = useText(auditTexts);
  const words = reader.report.audit ? ofAudit : levelled;
  const mayRate = useMay("assessments.rate");
  const params = { assessmentId: assessment.id };
  if (!verdict.complete && assessment.state === "open" && mayRate) {
    return (
      <LinkButton primary to="/assessments/$assessmentId/rate" params={params}>
        {words.goOn}
      </LinkButton>
    );
  }
  return (
    <LinkButton primary to="/assessments/$assessmentId/reports" params={params}>
      {t.makeReport}
    </LinkButton>
  );
}
