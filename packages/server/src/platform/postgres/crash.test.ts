import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { quiet } from "../../testing/quiet.ts";
import { openDatabase } from "../database/index.ts";
import { checkChain } from "../journal/index.ts";
import { startEmbedded } from "./index.ts";
import { readPostmasterFile } from "./orphans.ts";

const cycles = 5;

/** Lets a process write until the given moment, kills it and PostgreSQL together, and tells the last acknowledged. */
async function writeAndKill(folder: string, organisationId: string, milliseconds: number): Promise<number> {
  const program = new URL("../../testing/write-without-end.ts", import.meta.url);
  const writer = fork(program, [folder, organisationId], { silent: true });
  let acknowledged = 0;
  writer.on("message", (sequence) => {
    acknowledged = Math.max(acknowledged, Number(sequence));
  });
  await once(writer, "message");
  await wait(milliseconds);
  process.kill(readPostmasterFile(join(folder, "postgres/cluster"))!.pid, "SIGKILL");
  writer.kill("SIGKILL");
  await once(writer, "exit");
  return acknowledged;
}

test(`kill -9 of server and database during writes, ${cycles} times: nothing acknowledged is lost, the chain holds`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-crash-"));
  const organisationId = newId();
  let before = 0;
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const acknowledged = await writeAndKill(folder, organisationId, 40 * cycle);
    expect(acknowledged).toBeGreaterThan(before);
    const started = performance.now();
    const records = await startEmbedded({ folder, log: quiet });
    expect(performance.now() - started).toBeLessThan(10_000);
    const database = await openDatabase({ url: records.appUrl, log: quiet });
    const chain = await database.inOrganisation(organisationId, checkChain);
    expect(chain.intact).toBe(true);
    expect(chain.entries).toBeGreaterThanOrEqual(acknowledged);
    before = chain.entries;
    await database.close();
    await records.stop();
  }
  rmSync(folder, { recursive: true, force: true });
});
