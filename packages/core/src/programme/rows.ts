import {
  type AssessmentSummary,
  type CentreDuty,
  type Certificate,
  dutyStanding,
  eligibleLevel,
  heldOn,
  noticeOf,
} from "../assessments/index.ts";
import type { Day } from "../kernel/index.ts";
import type { Standard } from "../standards/index.ts";
import type { OpenFindings, ProgrammeRow, ProgrammeSummary } from "./model.ts";

type Placed = { readonly centreId: string; readonly standard: string | null };

/** A certificate as far as the programme reads it. */
export type RowCertificate = Pick<
  Certificate,
  "id" | "number" | "level" | "issuedOn" | "validUntil" | "ended" | "centreId" | "standard"
>;

/** Everything the rows are made of, each of all centres at once. */
export type ProgrammeFacts = {
  readonly centres: readonly { readonly id: string; readonly name: string; readonly city: string }[];
  /** Of each centre and standard the latest finished assessment and the latest under way. */
  readonly runs: readonly AssessmentSummary[];
  readonly certificates: readonly RowCertificate[];
  readonly schedules: readonly (Placed & { readonly dueOn: Day; readonly underWay: unknown })[];
  readonly actions: readonly (Placed & { readonly open: number; readonly overdue: number })[];
  readonly findings: readonly (Placed & { readonly kind: string; readonly open: number })[];
  readonly duties: readonly CentreDuty[];
  readonly evidence: readonly (Placed & { readonly expiring: number })[];
  /** The rules a row's level is judged by: those of its latest assessment, else of the shelf. */
  readonly rulesOf: (standard: string, run: AssessmentSummary | undefined) => Standard | undefined;
};

/** One row for each centre and standard it has anything of, and one for each centre that has nothing. */
export function programmeRows(facts: ProgrammeFacts, today: Day): readonly ProgrammeRow[] {
  const find = {
    runs: placed(facts.runs),
    certificates: placed(facts.certificates),
    schedules: placed(facts.schedules),
    actions: placed(facts.actions),
    findings: placed(facts.findings),
    duties: placed(facts.duties.filter(({ isFollowed }) => isFollowed)),
    evidence: placed(facts.evidence),
  };
  const keys = Map.groupBy(
    Object.values(find).flatMap((found) => [...found.places]),
    ({ centreId }) => centreId,
  );
  return facts.centres.flatMap((centre) => {
    const names = [...new Set((keys.get(centre.id) ?? []).map(({ standard }) => standard))];
    const own = names.length === 0 ? [null] : names.toSorted(byName);
    return own.map((standard) => rowOf(centre, standard, find, facts.rulesOf, today));
  });
}

const byName = (a: string | null, b: string | null) =>
  a === null ? 1 : b === null ? -1 : a < b ? -1 : a > b ? 1 : 0;

/** Finds the entries of one centre and standard among those of all. */
function placed<E extends Placed>(entries: readonly E[]) {
  const keyOf = ({ centreId, standard }: Placed) => `${centreId} ${standard ?? ""}`;
  const byPlace = Map.groupBy(entries, keyOf);
  const places = [...byPlace.values()].flatMap(([first]) => (first ? [first as Placed] : []));
  return { places, of: (place: Placed): readonly E[] => byPlace.get(keyOf(place)) ?? [] };
}

type FactKind = "runs" | "certificates" | "schedules" | "actions" | "findings" | "duties" | "evidence";
type Find = { readonly [K in FactKind]: ReturnType<typeof placed<ProgrammeFacts[K][number]>> };

function rowOf(
  centre: ProgrammeFacts["centres"][number],
  standard: string | null,
  find: Find,
  rulesOf: ProgrammeFacts["rulesOf"],
  today: Day,
): ProgrammeRow {
  const place = { centreId: centre.id, standard };
  const runs = find.runs.of(place);
  const last = runs.find(({ state }) => state === "closed");
  const underWay = runs.find(({ state }) => state === "open");
  return {
    ...{ centreId: centre.id, centreName: centre.name, city: centre.city, standard },
    last: last ? runOf(last) : null,
    underWay: underWay ? underWayOf(underWay) : null,
    ...levelsOf(standard === null ? undefined : rulesOf(standard, last ?? underWay), {
      ...{ last, certificates: find.certificates.of(place), today },
    }),
    nextOn:
      find.schedules
        .of(place)
        .map(({ dueOn }) => dueOn)
        .toSorted()[0] ?? null,
    actionsOpen: sum(find.actions.of(place).map(({ open }) => open)),
    actionsOverdue: sum(find.actions.of(place).map(({ overdue }) => overdue)),
    findings: findingsOf(find.findings.of(place)),
    ...dutiesOf(find.duties.of(place), today),
    evidenceExpiring: sum(find.evidence.of(place).map(({ expiring }) => expiring)),
  };
}

function runOf({ id, title, to, points, max, rated, asked, attained }: AssessmentSummary) {
  const share = max === 0 || rated < asked ? null : points / max;
  return { assessmentId: id, title, on: to, share, attained };
}

function underWayOf({ id, title, to, rated, asked }: AssessmentSummary) {
  return { assessmentId: id, title, to, rated, asked };
}

type LevelFacts = {
  readonly last: AssessmentSummary | undefined;
  readonly certificates: readonly RowCertificate[];
  readonly today: Day;
};

/** What was written down by hand counts only where no certificate is recorded at all. */
function levelsOf(
  standard: Standard | undefined,
  { last, certificates, today }: LevelFacts,
): Pick<ProgrammeRow, "certificate" | "held" | "eligible"> {
  const rules = standard?.levels;
  const held = heldOn(certificates, rules?.list ?? [], today);
  const latest = certificates
    .filter(({ ended }) => ended === null)
    .toSorted((a, b) => (a.validUntil < b.validUntil ? 1 : -1))[0];
  const shown = held ?? latest;
  const byHand = certificates.length === 0 ? (last?.held ?? null) : null;
  const level = held?.level ?? byHand;
  return {
    certificate: shown
      ? {
          ...{ certificateId: shown.id, number: shown.number, level: shown.level },
          ...{ validUntil: shown.validUntil, isHeld: held !== null },
        }
      : null,
    held: level === null ? null : { level, by: held ? "certificate" : "hand" },
    eligible: rules && last ? eligibleLevel(rules, last.attained, level) : null,
  };
}

const grades = ["major", "minor", "observation", "opportunity"] as const satisfies (keyof OpenFindings)[];

function findingsOf(found: readonly { readonly kind: string; readonly open: number }[]): OpenFindings {
  const of = (grade: string) => sum(found.filter(({ kind }) => kind === grade).map(({ open }) => open));
  const [major, minor, observation, opportunity] = grades;
  return {
    ...{ major: of(major), minor: of(minor) },
    ...{ observation: of(observation), opportunity: of(opportunity) },
  };
}

function dutiesOf(duties: readonly CentreDuty[], today: Day) {
  const standings = duties.map((duty) => dutyStanding(duty, today));
  const count = (wanted: string) => standings.filter((standing) => standing === wanted).length;
  return { dutiesDue: count("due"), dutiesOverdue: count("overdue") };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The programme in figures; a centre counts once, however many standards it has. */
export function programmeSummary(rows: readonly ProgrammeRow[], today: Day): ProgrammeSummary {
  const centres = (of: readonly ProgrammeRow[]) => new Set(of.map(({ centreId }) => centreId)).size;
  const isExpiring = ({ certificate }: ProgrammeRow) =>
    certificate?.isHeld === true && noticeOf(certificate.validUntil, today) !== null;
  return {
    centres: centres(rows),
    assessed: centres(rows.filter(({ last }) => last !== null)),
    certified: centres(rows.filter(({ held }) => held?.by === "certificate")),
    expiring: rows.filter(isExpiring).length,
    actionsOverdue: sum(rows.map(({ actionsOverdue }) => actionsOverdue)),
    dutiesOverdue: sum(rows.map(({ dutiesOverdue }) => dutiesOverdue)),
    runsOverdue: rows.filter(({ nextOn, underWay }) => nextOn !== null && !underWay && nextOn < today).length,
  };
}
