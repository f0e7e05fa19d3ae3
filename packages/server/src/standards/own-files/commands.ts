import { standards as api } from "@plumbline/api";
import { Refusal, Text } from "@plumbline/core/kernel";
import { type Draft, draftOf, type GuidedPack, putTogether, standardName } from "@plumbline/core/standards";
import { readPackFile, writePackWorkbook, writePackYaml } from "@plumbline/documents";
import { z } from "zod";
import { mediaTypes } from "../../platform/files/index.ts";
import type { Context, Download, Upload } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import {
  criteriaAtHand,
  faultsOf,
  holdDraft,
  type OwnWork,
  ownNow,
  refuseOtherVersion,
  refuseShipped,
  saveDraft,
  subject,
  writeNew,
} from "../own/commands.ts";

const types = {
  xlsx: mediaTypes.xlsx,
  yaml: "application/yaml; charset=utf-8",
} as const;

/** A standard in one file, as authors work on it. */
export async function packFile(pack: GuidedPack, format: keyof typeof types): Promise<Download> {
  const bytes = format === "xlsx" ? await writePackWorkbook(pack) : Buffer.from(writePackYaml(pack));
  return { name: `${standardName(pack.standard)}.${format}`, type: types[format], bytes };
}

type Import = Context<typeof api.importOwnStandard>;

/** Takes a whole file over as a draft, or nothing of it: new, or in the place of the draft that is named. */
export async function importOwnStandard(context: Import): Promise<api.OwnImport> {
  const { upload } = context;
  if (!upload) throw new Refusal("file-missing");
  const { draft, faults } = await readDraft(context, upload);
  if (!draft) return { own: null, faults };
  refuseShipped(context, draft.id);
  const target = targetOf(context, draft);
  await (target === null
    ? writeNew(context, draft, null, await faultsOf(context, draft))
    : replace(context, draft, target));
  const own = await ownNow(context, draft);
  const data = {
    name: standardName(draft),
    fileName: upload.name,
    criteria: own.criteria,
    version: own.version,
  };
  await journal(context, "standards.import-own-standard", subject(draft), data);
  return { own, faults: [] };
}

/** The version of the draft to replace; null where the file becomes a new one. */
function targetOf({ query }: Import, draft: Draft): number | null {
  const { id, edition, expectedVersion } = query;
  if (id === undefined || edition === undefined || expectedVersion === undefined) return null;
  const [found, wanted] = [standardName(draft), standardName({ id, edition })];
  if (found !== wanted) throw new Refusal("file-of-another-standard", { found, wanted });
  return expectedVersion;
}

/** Every part is another one now: whoever has the draft open must read it again. */
async function replace(context: OwnWork, written: Draft, expectedVersion: number): Promise<void> {
  const held = await holdDraft(context, written);
  refuseOtherVersion(held, expectedVersion);
  await saveDraft(context, held, { written, faults: await faultsOf(context, written), parts: ["*"] });
}

type DraftReading = { readonly draft?: Draft; readonly faults: api.FileFault[] };

async function readDraft(context: OwnWork, { bytes, name }: Upload): Promise<DraftReading> {
  const known = await criteriaAtHand(context);
  const read = await packIn(bytes, name, known);
  if ("faults" in read) return read;
  const { standard, guidance } = read;
  const { id, edition } = standard;
  if (!api.NewOwnStandard.pick({ id: true, edition: true }).safeParse({ id, edition }).success)
    throw new Refusal("standard-id-not-usable", { id: standardName(standard) });
  const { draft, faults } = draftOf(putTogether(standard, guidance));
  const placed = faults.map(({ about, message }) => ({
    ...{ sheet: null, line: 1, column: "1" },
    message: { zh: `${about.zh}：${message.zh}`, en: `${about.en}: ${message.en}` },
  }));
  return { ...(draft && { draft }), faults: placed };
}

const Problems = z.array(
  z.object({ line: z.int(), column: z.int(), cell: z.string().optional(), message: Text }),
);

/** The pack in a file, or everything that is wrong with it: faults belong onto the screen, not only into a refusal. */
async function packIn(bytes: Uint8Array, name: string, known: Awaited<ReturnType<typeof criteriaAtHand>>) {
  try {
    return await readPackFile(bytes, name, { known });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "pack-invalid") throw error;
    return { faults: Problems.parse(error.data.problems).map(faultInFile) };
  }
}

/** `criteria!C12` in a workbook; line and column of a text file. */
function faultInFile({ line, column, cell, message }: z.infer<typeof Problems>[number]): api.FileFault {
  const [sheet, at] = cell?.split("!") ?? [];
  const letters = at?.replace(/\d+$/, "");
  return { sheet: sheet ?? null, line, column: letters || String(column), message };
}
