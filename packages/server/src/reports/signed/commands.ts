import { text } from "node:stream/consumers";
import { Sealed, standingRound } from "@plumbline/core/assessments";
import type { ReportSignature } from "@plumbline/core/reports";
import { packBundle } from "@plumbline/documents";
import { z } from "zod";
import { type Place, readRounds } from "../../assessments/index.ts";
import type { Files } from "../../platform/files/index.ts";
import type { ReportContents, SignedContents } from "../tables.ts";

/** The sign-off of an assessment that stands; undefined where none does. */
export async function signedNow(place: Place, assessmentId: string): Promise<SignedContents | undefined> {
  const round = standingRound(await readRounds(place, [assessmentId]));
  const { reviewed, approved, seal, bundleSha256 } = round ?? {};
  if (!reviewed || !approved || !seal || !bundleSha256) return undefined;
  const { sha256, key, level } = seal;
  return { sha256, key, level, reviewed: { by: reviewed.by, at: reviewed.at }, approved, bundleSha256 };
}

const { organisation, centre } = Sealed.shape;
const Names = z.object({ sealed: z.object({ organisation, centre }) });

/** A report's contents with the names that were signed, and the signature with its bundle; null where nothing is signed. */
export async function asSigned(
  files: Files,
  organisationId: string,
  contents: ReportContents,
): Promise<{ readonly contents: ReportContents; readonly signature: ReportSignature | null }> {
  if (!contents.signed) return { contents, signature: null };
  const { bundleSha256, ...signature } = contents.signed;
  const bundle = await text(await files.open(organisationId, bundleSha256));
  const named = Names.parse(JSON.parse(bundle)).sealed;
  return {
    contents: { ...contents, organisation: named.organisation.name, centre: named.centre },
    signature: { ...signature, bundle: packBundle(bundle) },
  };
}
