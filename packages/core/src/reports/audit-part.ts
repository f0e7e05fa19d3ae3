import {
  committeeLines,
  compareRuns,
  isSelfAudit,
  type Run,
  type SheetRow,
  scaleValues,
  selfAudit,
} from "../assessments/index.ts";
import type { Day, Text } from "../kernel/index.ts";
import { type Guidances, type Standard, usesOf } from "../standards/index.ts";
import type { ReportAudit, ReportComparison, ReportRisk } from "./audit-model.ts";

/** An earlier run that the report is held against. */
export type EarlierRun = { readonly title: string; readonly on: Day; readonly run: Run };

type AuditSources = {
  readonly standard: Standard;
  readonly rows: readonly SheetRow[];
  readonly scope: readonly string[];
  readonly guidance: Guidances;
  readonly say: (text: Text) => string;
};

/** What the answers of a self-audit come to, with the words of its guidance; null for a standard with levels. */
export function reportAudit({ standard, rows, scope, guidance, say }: AuditSources): ReportAudit | null {
  if (!isSelfAudit(standard)) return null;
  const audit = selfAudit(standard, { rows, scope });
  const risks = audit.risks.map(({ criterion, angle, severity, answer, weight }): ReportRisk => {
    const value = scaleValues(standard, angle).find(({ id }) => id === answer);
    const words = guidance[criterion];
    return {
      ...{ criterion, severity, weight },
      answer: value ? say(value.title) : answer,
      unknown: value?.unknown ?? false,
      risk: words ? say(words.risk) : null,
      advice: words ? say(words.advice) : null,
    };
  });
  const uses = usesOf({ standard, guidance });
  const committee = committeeLines(standard, { rows, scope }, uses).map(({ section: _, text, ...line }) => ({
    ...line,
    text: say(text),
  }));
  return { ...audit, risks, committee };
}

/** The run held against an earlier one; null where there is none. */
export function reportComparison(now: Run, before: EarlierRun | null): ReportComparison | null {
  if (!before) return null;
  return { title: before.title, on: before.on, ...compareRuns(now, before.run) };
}
