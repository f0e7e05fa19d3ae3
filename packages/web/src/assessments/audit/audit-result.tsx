import type { ReportAudit } from "@plumbline/core/reports";
import { Link } from "@tanstack/react-router";
import { useText } from "../../platform/text/index.ts";
import { Part, ProblemNotice } from "../../platform/ui/index.ts";
import { Anchor } from "../anchor.tsx";
import type { Judged } from "../judged.ts";
import { StandoutsPart } from "../verdict/standouts.tsx";
import { AuditSections } from "./audit-sections.tsx";
import { AuditSummary } from "./audit-summary.tsx";
import { RiskList, UnknownList } from "./risk-list.tsx";
import { RiskRegister } from "./risk-register.tsx";
import type { RiskRow } from "./risk-rows.ts";
import { texts } from "./text.ts";
import { useRiskRows } from "./use-risk-rows.ts";
import "./audit.css";

type ResultProps = { readonly judged: Judged; readonly audit: ReportAudit };

/** What a self-audit comes to: share and coverage, sections, what nobody knows, and the risk register. */
export function AuditResult({ judged, audit }: ResultProps) {
  const { rows, problem } = useRiskRows(judged, audit);
  return (
    <>
      <AuditSummary judged={judged} audit={audit} />
      <ProblemNotice problem={problem} />
      <div className="verdict-columns">
        <AuditSections judged={judged} audit={audit} />
        <div>
          <HeaviestPart judged={judged} rows={rows} />
          <UnknownPart judged={judged} rows={rows} />
        </div>
      </div>
      <StandoutsPart judged={judged} />
      <Anchor id="risks">
        <RiskRegister judged={judged} rows={rows} />
      </Anchor>
    </>
  );
}

type PartProps = { readonly judged: Judged; readonly rows: readonly RiskRow[] };
const heaviest = 5;

function HeaviestPart({ judged, rows }: PartProps) {
  const t = useText(texts);
  const { id: assessmentId } = judged.assessment;
  const more = rows.length > heaviest && (
    <Link to="." hash="risks" search={(before) => before}>
      {t.seeRisks}
    </Link>
  );
  return (
    <Part title={t.heaviest} action={more}>
      {rows.length === 0 ? (
        <p className="quiet">{t.noRisks}</p>
      ) : (
        <RiskList assessmentId={assessmentId} rows={rows.slice(0, heaviest)} />
      )}
    </Part>
  );
}

function UnknownPart({ judged, rows }: PartProps) {
  const t = useText(texts);
  const unknown = rows.filter((row) => row.unknown);
  return (
    <Part title={t.unknown}>
      <p className="quiet">{unknown.length === 0 ? t.noUnknown : t.unknownWhy}</p>
      {unknown.length > 0 && <UnknownList assessmentId={judged.assessment.id} rows={unknown} />}
    </Part>
  );
}
