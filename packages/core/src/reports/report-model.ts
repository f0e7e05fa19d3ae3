import {
  notApplicableRule,
  type Plan,
  type SheetRow,
  scaleValues,
  type Verdict,
} from "../assessments/index.ts";
import type { Language, Moment, Text } from "../kernel/index.ts";
import {
  type Guidances,
  type Level,
  outline,
  type Pack,
  type PlacedCriterion,
  type Standard,
} from "../standards/index.ts";
import { type EarlierRun, reportAudit, reportComparison } from "./audit-part.ts";
import type {
  AssessmentReport,
  ReportAssessment,
  ReportCentre,
  ReportLevel,
  ReportPart,
  ReportPerson,
  ReportRow,
  ReportStandard,
} from "./model.ts";

/** What a report is made from. The caller names only people its reader may know. */
export type ReportSources = {
  readonly pack: Pack;
  readonly rows: readonly SheetRow[];
  readonly verdict: Verdict;
  readonly plan: Plan | null;
  /** Sections that stand out, as `standouts` finds them. */
  readonly standouts: {
    readonly strengths: readonly { readonly code: string }[];
    readonly weaknesses: readonly { readonly code: string }[];
  };
  readonly statements: readonly ConfirmedStatement[];
  /** Risks, advice and lists in words; none where they are not printed. */
  readonly guidance?: Guidances;
  /** The last finished run before this one. */
  readonly before?: EarlierRun | null;
  /** Who approved a criterion's not-applicable mark, by criterion. */
  readonly approvers: Readonly<Record<string, string>>;
  readonly organisation: string | null;
  readonly centre: ReportCentre | null;
  readonly assessment: ReportAssessment;
  readonly people: readonly ReportPerson[];
  readonly language: Language;
  readonly madeAt: Moment;
  readonly engine: string;
};

/** A level's statement that an assessor confirmed, as the assessment keeps it. */
export type ConfirmedStatement = {
  readonly level: string;
  readonly statement: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Moment;
  readonly evidence: string;
};

/** The report as data, in one language. */
export function reportModel(sources: ReportSources): AssessmentReport {
  const { pack, verdict, language, rows, guidance = {}, before = null } = sources;
  const { scope } = sources.assessment;
  const { standard } = pack;
  const say = (text: Text) => text[language];
  return {
    kind: "assessment-report",
    language,
    madeAt: sources.madeAt,
    engine: sources.engine,
    organisation: sources.organisation,
    centre: sources.centre && reportCentre(sources.centre),
    assessment: reportAssessment(sources.assessment),
    people: sources.people.map(({ name, part }) => ({ name, part })),
    standard: reportStandard(pack, verdict, say),
    verdict,
    audit: reportAudit({ standard, rows, scope, guidance, say }),
    comparison: reportComparison({ standard, rows, scope }, before),
    levels: (pack.standard.levels?.list ?? []).map((level) => reportLevel(level, sources, say)),
    plan: sources.plan,
    strengths: sources.standouts.strengths.map(({ code }) => code),
    weaknesses: sources.standouts.weaknesses.map(({ code }) => code),
    rows: reportRows(sources, say),
    signed: null,
  };
}

type Say = (text: Text) => string;

// Callers hand over wider records; the report keeps, and its JSON shows, only what it prints.
function reportCentre({ name, city, seats, openedOn, years }: ReportCentre): ReportCentre {
  return { name, city, seats, openedOn, years };
}

function reportAssessment({ title, purpose, period, state, scope }: ReportAssessment): ReportAssessment {
  return { title, purpose, period: period && { from: period.from, to: period.to }, state, scope };
}

function reportStandard({ standard, hash }: Pack, verdict: Verdict, say: Say): ReportStandard {
  const scoped = new Set(verdict.sections.map(({ code }) => code));
  const leaves = outline(standard).sections;
  const part = ({ code, title, area }: { code: string; title: Text; area: string }): ReportPart => ({
    code,
    title: say(title),
    area,
  });
  return {
    id: standard.id,
    edition: standard.edition,
    revision: standard.revision,
    title: say(standard.title),
    publisher: say(standard.publisher),
    rights: say(standard.rights),
    notes: standard.notes.map(say),
    hash,
    angles: standard.angles.map(({ id, title, question }) => ({
      id,
      title: say(title),
      question: say(question),
    })),
    values: valuesOf(standard, say),
    needsApprover: notApplicableRule(standard).needsApprover,
    groups: (standard.levels?.groups ?? []).map(({ id, title }) => ({ id, title: say(title) })),
    areas: standard.areas.map(({ code, title }) => part({ code, title, area: code })),
    sections: leaves.filter(({ code }) => scoped.has(code)).map(part),
    thresholds: standard.thresholds,
    leftOut: leaves.filter(({ code, required }) => required && !scoped.has(code)).map(part),
  };
}

/** The answers of all scales in use, each once. */
function valuesOf(standard: Standard, say: Say): ReportStandard["values"] {
  const used = new Set(standard.angles.map(({ scale }) => scale));
  return standard.scales
    .filter(({ id }) => used.has(id))
    .flatMap(({ values }) => values)
    .map(({ points, title, compliant, unknown }) => ({ points, title: say(title), compliant, unknown }));
}

function reportLevel(level: Level, { verdict, statements }: ReportSources, say: Say): ReportLevel {
  const judged = verdict.levels.find((one) => one.level === level.id);
  const confirmed = (id: string) => statements.find((one) => one.level === level.id && one.statement === id);
  return {
    id: level.id,
    title: say(level.title),
    name: `${level.id} ${say(level.title)}`,
    description: say(level.description),
    met: judged?.met ?? false,
    conditions: judged?.conditions ?? [],
    totalReason: level.total ? say(level.total.reason) : null,
    statements: level.statements.map(({ id, text }) => {
      const found = confirmed(id);
      const by = found && { by: found.confirmedBy, at: found.confirmedAt, evidence: found.evidence };
      return { id, text: say(text), confirmed: by ?? null };
    }),
  };
}

function reportRows({ pack, rows, verdict, approvers }: ReportSources, say: Say): readonly ReportRow[] {
  const scoped = new Set(verdict.sections.map(({ code }) => code));
  const answered = new Map(rows.map((row) => [row.criterion, row]));
  return outline(pack.standard)
    .criteria.filter(({ section }) => scoped.has(section))
    .map((criterion) => reportRow(pack.standard, criterion, answered.get(criterion.id), approvers, say));
}

function reportRow(
  standard: Standard,
  criterion: PlacedCriterion,
  row: SheetRow | undefined,
  approvers: ReportSources["approvers"],
  say: Say,
): ReportRow {
  return {
    criterion: criterion.id,
    area: criterion.area,
    section: criterion.section,
    group: criterion.group ? say(criterion.group.title) : null,
    title: say(criterion.title),
    text: say(criterion.text),
    ratings: standard.angles.map(({ id }) => reportRating(standard, id, row?.values[id] ?? null, say)),
    notApplicable: row?.notApplicable ?? false,
    approved: row?.approved ?? false,
    approvedBy: approvers[criterion.id] ?? null,
    note: row?.note.trim() ?? "",
  };
}

function reportRating(
  standard: Standard,
  angle: string,
  value: string | null,
  say: Say,
): ReportRow["ratings"][number] {
  const values = scaleValues(standard, angle);
  const found = values.find(({ id }) => id === value);
  if (!found) return { angle, value: null, title: null, points: null, share: null };
  const best = Math.max(...values.map(({ points }) => points));
  return {
    angle,
    value,
    title: say(found.title),
    points: found.points,
    share: best === 0 ? 1 : found.points / best,
  };
}
