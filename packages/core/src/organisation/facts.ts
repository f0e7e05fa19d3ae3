import { type Day, type Fact, yearUpTo } from "../kernel/index.ts";

/** A position that people of the centre hold on a day. */
export type HeldPosition = {
  readonly people: number;
  /** Its duties and least skills are written down. */
  readonly isDescribed: boolean;
  /** The day its record was last written or changed. */
  readonly changedOn: Day | null;
};

/** The people of a centre on a day, by position and by team. */
export type StaffRecords = {
  readonly positions: readonly HeldPosition[];
  /** People whose position is not recorded. */
  readonly withoutPosition: number;
  /** People in each team that has any. */
  readonly teamSizes: readonly number[];
  /** People whose team is not recorded. */
  readonly withoutTeam: number;
};

const positionsUnit = { zh: "个岗位", en: "positions" };
const peopleUnit = { zh: "人", en: "people" };
const teamsUnit = { zh: "个班组", en: "teams" };

/** The facts that the organisation's own records give about a centre on a day. */
export function organisationFacts(centreId: string, records: StaffRecords, day: Day): readonly Fact[] {
  const made = [
    jobDescriptionsFact(records, day),
    reviewedDescriptionsFact(records, day),
    teamSizeFact(centreId, records, day),
  ];
  return made.flatMap((fact) => fact ?? []);
}

/**
 * That every position has a job description (CC-CMM-OC 2017, clause 69, method). Fully where every position held has
 * one and everybody's position is recorded; partly where some have; no fact where none has, for a description may
 * stand elsewhere.
 */
export function jobDescriptionsFact({ positions, withoutPosition }: StaffRecords, day: Day): Fact | null {
  const described = positions.filter(({ isDescribed }) => isDescribed).length;
  if (described === 0) return null;
  const isWhole = described === positions.length && withoutPosition === 0;
  return {
    id: "organisation.job-descriptions",
    capability: "organisation",
    ...{ standard: "cc-cmm-oc@2017", criterion: "69", angle: "method" },
    shows: {
      zh: "在岗员工所任岗位中，有多少写有职责和最低技能。",
      en: "How many of the positions held by people in post have their duties and least skills written down.",
    },
    figures: [
      {
        label: { zh: "在岗员工所任岗位", en: "Positions held" },
        value: positions.length,
        unit: positionsUnit,
      },
      {
        label: { zh: "其中写有职位说明", en: "of these with a job description" },
        value: described,
        unit: positionsUnit,
      },
      {
        label: { zh: "没有登记岗位的员工", en: "People without a recorded position" },
        value: withoutPosition,
        unit: peopleUnit,
      },
    ],
    period: { from: day, to: day },
    records: "/organisation/positions",
    suggested: isWhole ? "full" : "partial",
    rule: {
      zh: "全部在任岗位都写有职位说明，且每名在岗员工都登记了岗位，建议“完全符合”；只有一部分写有，建议“部分符合”；一个都没有写时不给建议，因为职位说明可能另存他处。最低技能写得是否可检验，请测评师翻看原文。",
      en: "Every position held has a description and everybody in post a recorded position: fully. Only some have: partly. None has: no suggestion, for descriptions may be kept elsewhere. Whether the least skills can be tested is for the assessor to read.",
    },
  };
}

/**
 * That every job description was reviewed within twelve months (service self-audit, 4-007), as far as writing or
 * changing a record is a review. In place where it holds for all positions, mostly from three quarters, partly where
 * it holds for some; no fact where it holds for none.
 */
export function reviewedDescriptionsFact(
  { positions, withoutPosition }: StaffRecords,
  day: Day,
): Fact | null {
  const period = yearUpTo(day);
  const reviewed = positions.filter(
    ({ isDescribed, changedOn }) => isDescribed && changedOn !== null && changedOn >= period.from,
  ).length;
  if (reviewed === 0) return null;
  return {
    id: "organisation.descriptions-reviewed",
    capability: "organisation",
    ...{ standard: "service-audit@1", criterion: "4-007", angle: "answer" },
    shows: {
      zh: "在任岗位的职位说明，有多少在近十二个月内写过或改过。",
      en: "How many job descriptions of positions held were written or changed within the last twelve months.",
    },
    figures: [
      {
        label: { zh: "在岗员工所任岗位", en: "Positions held" },
        value: positions.length,
        unit: positionsUnit,
      },
      {
        label: { zh: "近十二个月内写过或改过", en: "written or changed in the last twelve months" },
        value: reviewed,
        unit: positionsUnit,
      },
      {
        label: { zh: "没有登记岗位的员工", en: "People without a recorded position" },
        value: withoutPosition,
        unit: peopleUnit,
      },
    ],
    period,
    records: "/organisation/positions",
    suggested: graded(reviewed, positions.length, withoutPosition === 0),
    rule: {
      zh: "全部在任岗位的说明都在近十二个月内写过或改过，且每名在岗员工都登记了岗位，建议“已做到”；不少于四分之三，建议“大部分做到”；更少，建议“部分做到”。复核后没有改动的，这里看不出来。",
      en: "All descriptions of positions held written or changed within twelve months, and everybody's position recorded: in place. Three quarters or more: mostly. Fewer: partly. A review that changed nothing leaves no trace here.",
    },
  };
}

/** The most agents a team leader should lead directly, as the question has it. */
const largestTeam = 15;

/**
 * That no team leader leads more than 15 agents (service self-audit, 4-002), by the sizes of the teams. In place where
 * no team is larger and everybody's team is recorded, mostly from three quarters of the teams, partly where some are
 * small enough; no fact where none is.
 */
export function teamSizeFact(
  centreId: string,
  { teamSizes, withoutTeam }: StaffRecords,
  day: Day,
): Fact | null {
  const within = teamSizes.filter((size) => size <= largestTeam).length;
  if (within === 0) return null;
  return {
    id: "organisation.team-sizes",
    capability: "organisation",
    ...{ standard: "service-audit@1", criterion: "4-002", angle: "answer" },
    shows: {
      zh: "各班组现有多少人，有多少个班组不超过 15 人。",
      en: "How many people the teams have, and how many teams have 15 or fewer.",
    },
    figures: [
      { label: { zh: "有人的班组", en: "Teams with people" }, value: teamSizes.length, unit: teamsUnit },
      { label: { zh: "其中不超过 15 人", en: "of these 15 or fewer" }, value: within, unit: teamsUnit },
      { label: { zh: "最大的班组", en: "Largest team" }, value: Math.max(...teamSizes), unit: peopleUnit },
      {
        label: { zh: "没有登记班组的员工", en: "People without a team" },
        value: withoutTeam,
        unit: peopleUnit,
      },
    ],
    period: { from: day, to: day },
    records: `/organisation/teams?centreId=${centreId}`,
    suggested: graded(within, teamSizes.length, withoutTeam === 0),
    rule: {
      zh: "每个班组都不超过 15 人，且每名在岗员工都登记了班组，建议“已做到”；不少于四分之三的班组，建议“大部分做到”；更少，建议“部分做到”。一名班组长兼带两个班组的情形，记录里看不出来。",
      en: "No team above 15 people, and everybody's team recorded: in place. Three quarters of the teams or more: mostly. Fewer: partly. A leader with two teams does not show in these records.",
    },
  };
}

/** In place only where all hold and nothing is left unrecorded; the lowest answers are never suggested. */
function graded(holding: number, all: number, isWhole: boolean): string {
  if (holding === all && isWhole) return "in-place";
  return holding * 4 >= all * 3 ? "mostly" : "partly";
}
