import {
  type AssessorNote,
  type ConsensusLine,
  scaleValues,
  type TeamMember,
  type TeamSite,
} from "../../assessments/index.ts";
import type { Standard } from "../../standards/index.ts";
import type { AssessmentReport } from "../model.ts";
import type { ConsensusProtocol } from "./model.ts";

/** What a protocol is made from: the team, and its open sections line by line as one of the team may read them. */
export type ProtocolSources = {
  readonly report: AssessmentReport;
  readonly standard: Standard;
  readonly members: readonly TeamMember[];
  readonly sites: readonly TeamSite[];
  readonly lines: readonly ConsensusLine[];
  readonly notes: readonly AssessorNote[];
  readonly waiting: readonly string[];
};

/** The protocol as data, in the language of the report. */
export function consensusProtocol({ standard, members, ...sources }: ProtocolSources): ConsensusProtocol {
  const { report } = sources;
  return {
    kind: "consensus-protocol",
    ...sources,
    attendance: members.map(({ name, role, parts }) => ({ name, role, sections: parts.length })),
    values: Object.fromEntries(
      standard.angles.map(({ id }) => [
        id,
        Object.fromEntries(
          scaleValues(standard, id).map((value) => [value.id, value.title[report.language]]),
        ),
      ]),
    ),
  };
}
