import { type PartTally, type SectionNote, type SheetRow, scaleValues } from "../../assessments/index.ts";
import type { Text } from "../../kernel/index.ts";
import {
  audienceNames,
  type GuidedPack,
  outline,
  type PlacedCriterion,
  recurringDuties,
  type Standard,
  standardName,
} from "../../standards/index.ts";
import type { AssessmentReport } from "../model.ts";
import { gapsOf } from "./gaps.ts";
import type {
  HandOverManual,
  ManualAnswers,
  ManualDuty,
  ManualGap,
  ManualSection,
  ManualTeam,
  ManualUnknown,
  SectionStanding,
} from "./model.ts";

/** What a manual is made from. The caller names only people its reader may know. */
export type ManualSources = {
  readonly report: AssessmentReport;
  readonly pack: GuidedPack;
  /** The packs whose duties the crosswalk may lead to. */
  readonly others: readonly GuidedPack[];
  readonly rows: readonly SheetRow[];
  readonly notes: readonly SectionNote[];
  readonly teams: readonly ManualTeam[];
  readonly namesPeople: boolean;
};

/** The manual as data, in the language of the report. */
export function handOverManual(sources: ManualSources): HandOverManual {
  const { report, teams, namesPeople } = sources;
  const say = (text: Text) => text[report.language];
  const gaps = gapsOf(sources, say);
  return {
    kind: "hand-over-manual",
    report,
    sections: report.verdict.sections.map((tally) => manualSection(sources, tally, gaps, say)),
    risks: gaps,
    unknown: unknownIn(sources, say),
    duties: dutiesIn(sources, say),
    teams,
    namesPeople,
  };
}

type Say = (text: Text) => string;

function manualSection(
  { report, pack, rows, notes }: ManualSources,
  tally: PartTally,
  gaps: readonly ManualGap[],
  say: Say,
): ManualSection {
  const { code } = tally;
  const part = report.standard.sections.find((section) => section.code === code);
  const note = notes.find(({ section }) => section === code);
  const criteria = outline(pack.standard).sections.find((section) => section.code === code)?.criteria ?? [];
  const outside = new Set(rows.flatMap((row) => (row.notApplicable ? [row.criterion] : [])));
  return {
    ...{ code, title: part?.title ?? code, area: part?.area ?? "" },
    ...{ standing: standingOf(pack.standard, tally), share: tally.share, criteria: criteria.length },
    notApplicable: criteria.filter(({ id }) => outside.has(id)).length,
    answers: answersIn(pack.standard, tally, say),
    gaps: gaps.filter(({ section }) => section === code),
    owner: note?.owner ?? "",
    documents: note?.documents ?? "",
    actions: note?.actions ?? [],
  };
}

/** By the thresholds of the standard, in integers: what is not answered in full is not judged. */
function standingOf({ thresholds }: Standard, { angles, points, max }: PartTally): SectionStanding {
  if (max === 0) return "nothing";
  if (Object.values(angles).some(({ missing }) => missing > 0)) return "unfinished";
  if (points * 100 >= thresholds.strength * max) return "strong";
  return points * 100 < thresholds.weakness * max ? "weak" : "sound";
}

function answersIn(standard: Standard, { angles }: PartTally, say: Say): readonly ManualAnswers[] {
  return standard.angles.map(({ id, title }) => ({
    angle: say(title),
    counts: scaleValues(standard, id).map((value) => ({
      title: say(value.title),
      count: angles[id]?.counts[value.id] ?? 0,
    })),
    missing: angles[id]?.missing ?? 0,
  }));
}

function unknownIn({ report, pack, rows }: ManualSources, say: Say): readonly ManualUnknown[] {
  const scoped = new Set(report.verdict.sections.map(({ code }) => code));
  const answered = new Map(rows.map((row) => [row.criterion, row]));
  const isUnknown = ({ id }: PlacedCriterion) => {
    const row = answered.get(id);
    if (!row || row.notApplicable) return false;
    return pack.standard.angles.some(({ id: angle }) =>
      scaleValues(pack.standard, angle).some((value) => value.unknown && value.id === row.values[angle]),
    );
  };
  return outline(pack.standard)
    .criteria.filter((criterion) => scoped.has(criterion.section) && isUnknown(criterion))
    .map(({ id, title, text, section, audiences = [] }) => ({
      ...{ criterion: id, title: say(title), text: say(text), section },
      audiences: audiences.map((audience) => say(audienceNames[audience])),
    }));
}

/** Duties of what the assessment covers; what is not applicable asks for nothing. */
function dutiesIn({ report, pack, others, rows }: ManualSources, say: Say): readonly ManualDuty[] {
  const scoped = new Set(report.verdict.sections.map(({ code }) => code));
  const outside = new Set(rows.flatMap((row) => (row.notApplicable ? [row.criterion] : [])));
  const titleOf = titlesOf([...others, pack], say);
  const own = standardName(pack.standard);
  return recurringDuties(pack, others)
    .filter(({ section, criterion }) => scoped.has(section) && !outside.has(criterion))
    .map(({ duty, criterion, section, source }) => {
      const asked = source ?? { standard: own, criterion };
      const other = others.find(({ standard }) => standardName(standard) === source?.standard)?.standard;
      return {
        ...{ when: "every" in duty ? duty.every : duty.on, task: say(duty.task), section },
        source: `${asked.criterion} ${titleOf(asked)}`.trim(),
        standard: other ? { name: standardName(other), title: say(other.title) } : null,
      };
    });
}

/** What a criterion of any of these packs is called, the last one of a name counts; nothing where none has it. */
function titlesOf(packs: readonly GuidedPack[], say: Say) {
  const byName = new Map(packs.map(({ standard }) => [standardName(standard), outline(standard).criterion]));
  return ({ standard, criterion }: { readonly standard: string; readonly criterion: string }): string => {
    const found = byName.get(standard)?.get(criterion);
    return found ? say(found.title) : "";
  };
}
