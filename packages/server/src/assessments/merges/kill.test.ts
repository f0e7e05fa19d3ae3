import { assessments as api, journal, Problem } from "@plumbline/api";
import type { CellEdit } from "@plumbline/core/assessments";
import { v7 } from "uuid";
import { afterAll, expect, test } from "vitest";
import { firstAssessment, killableServer } from "../../testing/killable-server.ts";

const rounds = 8;
const { start, kill, close } = killableServer();
afterAll(close);

const values = ["full", "partial", "none"];
/** Every clause from both angles and with a note, over what the round before left. */
function everyCell(round: number): CellEdit[] {
  const at = (one: number) => (one < 0 ? null : (values[one % 3] ?? null));
  const note = (one: number) => (one < 0 ? null : `第 ${one} 轮`);
  return Array.from({ length: 168 }, (_, clause) => String(clause + 1)).flatMap((criterion) => [
    { criterion, field: "method", base: at(round - 1), value: at(round) },
    { criterion, field: "execution", base: at(round - 1), value: at(round) },
    { criterion, field: "note", base: note(round - 1), value: note(round) },
  ]);
}

test(`${rounds} times kill -9 of server or database during a merge: all of it is there, or nothing`, async () => {
  let held = await start();
  const id = await firstAssessment(held);
  const ends: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const asked = { params: { id }, body: { key: v7(), apply: true, edits: everyCell(round) } };
    const merging = held.client.call(api.mergeAnswers, asked).catch((error) => {
      const isEnded = error instanceof Problem && [0, 500, 503].includes(error.status);
      if (!isEnded) throw error;
      return null;
    });
    await new Promise((resolve) => setTimeout(resolve, 15 + round * 30));
    await kill(round % 2 === 0 ? "server" : "postgres");
    const told = await merging;
    held = await start();
    const sheet = await held.client.call(api.readAssessment, { params: { id } });
    const counts = new Set([
      sheet.ratings.filter(({ value, version }) => value === values[round % 3] && version === round + 1)
        .length,
      sheet.notes.filter(({ text, version }) => text === `第 ${round} 轮` && version === round + 1).length *
        2,
    ]);
    expect([...counts]).toEqual([counts.has(336) ? 336 : 0]);
    if (told) expect(counts.has(336)).toBe(true);
    ends.push(counts.has(336) ? "all" : "nothing");
    // Sent again with its key, as a caller does that got no answer: now it is there, once.
    const again = await held.client.call(api.mergeAnswers, asked);
    expect(again.changes).toHaveLength(504);
    if (told) expect(again).toEqual(told);
    const after = await held.client.call(api.readAssessment, { params: { id } });
    expect(after.answersVersion).toBe(round + 1);
    expect(after.assessment).toMatchObject({ rated: 336 });
  }
  expect(ends).toContain("nothing");
  expect(await held.client.call(journal.checkJournal, {})).toMatchObject({ intact: true });
}, 120_000);
