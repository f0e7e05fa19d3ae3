import type { Waiting } from "./entries.ts";

/** Everything that waits, as a file to put by before anything is given up: photographs are in it as base64. */
export async function exportFile(
  account: string,
  { cells, photos, questions }: Waiting,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const pictures = await Promise.all(
    photos.map(async ({ seq, thing, body, writtenAt, file }) => ({
      ...{ seq, assessment: thing, ...body, writtenAt, type: file?.type ?? "" },
      base64: file ? await base64Of(file) : "",
    })),
  );
  const answers = cells.map(({ seq, thing, body, writtenAt }) => ({
    ...{ seq, assessment: thing, ...body, writtenAt },
  }));
  const conflicts = questions.map(({ thing, body }) => ({ assessment: thing, ...body }));
  const written = { plumbline: "unsent", version: 1, account, writtenAt: new Date().toISOString() };
  const all = { ...written, answers, conflicts, photographs: pictures };
  const day = written.writtenAt.slice(0, 10);
  const blob = new Blob([JSON.stringify(all, null, 2)], { type: "application/json" });
  return { name: `plumbline-unsent-${day}.json`, blob };
}

async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * 8192, (at + 1) * 8192)),
  );
  return btoa(pieces.join(""));
}
