import {
  assess,
  engineVersion,
  type Sealed,
  type SealedPiece,
  type SignOffBlock,
  sheetRows,
  signOffBlocks,
  undecided,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { putTogether, standardName } from "@plumbline/core/standards";
import { findCentre, readOrganisation } from "../../organisation/index.ts";
import { countingAnswers, type HeldAssessment, type Work } from "../answers/commands.ts";
import { plain, readConfirmations, readNotes, standing } from "../answers/store.ts";
import { linesOf } from "../consensus/commands.ts";
import { type KeptEvidence, readEvidence } from "../evidence/store.ts";
import { readMembers } from "../team/store.ts";
import { readDecisions, readTeamFacts } from "../team-answers/store.ts";

/** What keeps an assessment from being signed off, from its records as they are now. */
export async function blocksOf(work: Work, held: HeldAssessment): Promise<readonly SignOffBlock[]> {
  const { id, scope, from, to } = held.summary;
  const { standard } = held.pack;
  const { ratings, marks } = await countingAnswers(work, id);
  const facts = (await readTeamFacts(work, [id])).get(id);
  const lines = linesOf({ standard, scope, facts, marks, stated: [] });
  return signOffBlocks(standard, {
    rows: sheetRows({ ratings, notes: [], notApplicable: standing(marks) }),
    ...{ scope, period: { from, to }, pieces: await readEvidence(work, id) },
    undecided: undecided(lines).length,
  });
}

/** Everything that is signed with an assessment, as it counts now. Needs the lock. */
export async function gatherSealed(
  work: Work,
  held: HeldAssessment,
  acts: Pick<Sealed, "review" | "approval">,
): Promise<Sealed> {
  const { id } = held.summary;
  const { ratings, marks } = await countingAnswers(work, id);
  const notes = (await readNotes(work, [id])).filter(({ text }) => text !== "");
  const confirmed = standing(await readConfirmations(work, [id]));
  const evidence = await readEvidence(work, id);
  const { scope, held: level } = held.summary;
  const answers = {
    ratings: ratings.map(plain).map(({ raterId: _who, version: _counted, ...rating }) => rating),
    notes: notes.map(plain).map(uncounted),
    notApplicable: standing(marks).map(uncounted),
  };
  const rows = sheetRows(answers);
  const verdict = assess(held.pack.standard, { rows, scope, years: held.years, held: level });
  return {
    ...{ engine: engineVersion, ...(await about(work, held)), weights: held.weights, ...answers },
    ...{ pack: await sealedPack(work, held), statements: confirmed.map(uncounted) },
    ...{ team: await sealedTeam(work, id), evidence: evidence.map(sealedPiece), ...acts },
    verdict: { ...verdict },
  };
}

function uncounted<Answer extends { readonly version: number }>({ version: _counted, ...answer }: Answer) {
  return answer;
}

/** Organisation, centre and assessment by their names of today. */
async function about(
  work: Work,
  { summary, years }: HeldAssessment,
): Promise<Pick<Sealed, "organisation" | "centre" | "assessment">> {
  const centre = await findCentre(work, summary.centreId);
  const { closedAt } = summary;
  if (!centre || closedAt === null) throw new Refusal("assessment-not-closed");
  const { name, city, seats, openedOn } = centre;
  const { id, title, purpose, from, to, scope, held, createdAt } = summary;
  return {
    organisation: { name: (await readOrganisation(work)).name },
    centre: { name, city, seats, openedOn },
    assessment: { id, title, purpose, from, to, scope, held, years, createdAt, closedAt },
  };
}

async function sealedPack({ tx, services }: Work, { pack }: HeldAssessment): Promise<Sealed["pack"]> {
  const { standard, hash, rulesHash, textsHash } = pack;
  const guidance = await services.pinned.readGuidance(tx, hash);
  const written = { ...putTogether(standard, guidance) };
  return { name: standardName(standard), hash, rulesHash, textsHash, written };
}

/** Who was in the team and what it decided, with dissent; what each rated alone stays with the team. */
async function sealedTeam(work: Work, id: string): Promise<Sealed["team"]> {
  const members = await readMembers(work, id);
  if (members.length === 0) return null;
  const decisions = await readDecisions(work, [id]);
  return {
    members: members.map(({ name, role }) => ({ name, role })),
    decisions: decisions.map(({ assessmentId: _where, section: _in, dissent, ...decision }) => ({
      ...decision,
      dissent: dissent.map(({ name, why }) => ({ name, why })),
    })),
  };
}

function sealedPiece(piece: KeptEvidence): SealedPiece {
  const { id, kind, holds, validFor, validFrom, validTo, collectedBy, collectedOn } = piece;
  const { confidentiality, links, withdrawn, title, versions } = piece;
  // A bundle is read by more than the assessors: of a piece kept to them no free words are signed along.
  const isKept = confidentiality === "assessors";
  return {
    ...{ id, kind, holds, validFor, validFrom, validTo, collectedOn, confidentiality, links },
    collectedBy: isKept ? "" : collectedBy,
    withdrawn: withdrawn && isKept ? { ...withdrawn, reason: "" } : withdrawn,
    title: isKept ? null : title,
    files: versions.map(({ version, type, bytes, sha256 }) => ({ version, type, bytes, sha256 })),
  };
}
