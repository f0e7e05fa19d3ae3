import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accounts, addressOf, assessments } from "../packages/api/src/index.ts";
import { loadNamedPack } from "../packages/documents/src/index.ts";
import { startNode } from "./child.ts";
import { standardId } from "./example.ts";
import { type Figure, quantile } from "./figures.ts";
import { type Account, type FilledStore, fillStore } from "./server/filled-store.ts";
import { type Answered, fire, type Load, offer, type Target } from "./server/load.ts";
import { type OpenServer, openServer } from "./server/open-server.ts";
import { readShot, saveShot } from "./server/shots.ts";

const reading = { perSecond: 200, seconds: 15 };
// 40 a second is also what one address may change in a minute.
const saving = { perSecond: 40, seconds: 14 };
const warmUpSeconds = 3;

/** The server under offered load, over 200 centres × 10 assessments; and how many queries a list takes. */
export async function measureServer(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  try {
    const { store, figures } = await filled(folder);
    return [...(await underLoad(folder, store)), ...figures];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function filled(folder: string) {
  const server = await openServer(folder);
  try {
    const from = performance.now();
    const store = await fillStore(server.address, server.setUpPath);
    const seconds = (performance.now() - from) / 1000;
    const filling = { what: "filling the store", figure: seconds, unit: "s" };
    return { store, figures: [...(await countQueries(server, store)), filling] };
  } finally {
    await server.stop();
  }
}

/** The lists differ in length alone; a query an entry would show as twenty times the queries. */
async function countQueries(server: OpenServer, { client }: FilledStore): Promise<readonly Figure[]> {
  const queriesFor = async (limit: number) => {
    const before = server.queries();
    const { entries } = await client.call(assessments.listAssessments, { query: { limit } });
    if (entries.length !== limit) throw new Error(`a list of ${limit} has ${entries.length} entries`);
    return server.queries() - before;
  };
  const [short, long] = [await queriesFor(10), await queriesFor(200)];
  return [
    { what: "a list of 10", figure: short, unit: "queries" },
    { what: "a list of 200", figure: long, unit: "queries", limit: short },
  ];
}

async function underLoad(folder: string, store: FilledStore): Promise<readonly Figure[]> {
  const child = startNode([join(import.meta.dirname, "server/serving.ts"), folder]);
  try {
    const address = await announced(child);
    const target = { address, cookie: await signIn(address, store.account) };
    const { standard } = await loadNamedPack(standardId);
    const reads = await warmedUp(target, { ...reading, shot: readShot(store) });
    const saves = await warmedUp(target, { ...saving, shot: saveShot(store, standard) });
    return [...ofLoad("read", reading, reads, 30), ...byKind(reads), ...ofLoad("save", saving, saves, 50)];
  } finally {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  }
}

/** The address a serving process prints when it answers. */
async function announced(child: ChildProcess): Promise<string> {
  const ended = once(child, "exit").then(() => {
    throw new Error("the server ended before it answered");
  });
  const said = once(child.stdout ?? child, "data").then(([line]) => String(line).trim());
  return Promise.race([said, ended]);
}

async function signIn(address: string, account: Account): Promise<string> {
  const path = addressOf(accounts.signIn, {});
  const headers = await fire({ address, cookie: "" }, { kind: "sign-in", method: "POST", path, body: account });
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

/** The answers of a load after its first seconds, which are offered alike but not counted. */
async function warmedUp(target: Target, { perSecond, seconds, shot }: Load): Promise<readonly Answered[]> {
  const skipped = perSecond * warmUpSeconds;
  await offer(target, { perSecond, seconds: warmUpSeconds, shot });
  return offer(target, { perSecond, seconds, shot: (number) => shot(number + skipped) });
}

type Rate = Pick<Load, "perSecond" | "seconds">;

function ofLoad(
  name: string,
  { perSecond, seconds }: Rate,
  answers: readonly Answered[],
  limit: number,
): readonly Figure[] {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const late = answers.map((answer) => answer.late);
  const what = (part: string) => `${name}, ${perSecond}/s for ${seconds} s, ${part}`;
  const unit = "ms";
  return [
    { what: what("p50"), figure: quantile(times, 0.5), unit },
    { what: what("p95"), figure: quantile(times, 0.95), unit, limit },
    { what: what("p99"), figure: quantile(times, 0.99), unit },
    { what: what("p95 of lateness here"), figure: quantile(late, 0.95), unit },
  ];
}

/** The same p95, kind by kind: where the time goes. */
function byKind(answers: readonly Answered[]): readonly Figure[] {
  return [...Map.groupBy(answers, ({ kind }) => kind)].map(([kind, some]) => {
    const times = some.map(({ milliseconds }) => milliseconds);
    return { what: `  ${kind}, p95`, figure: quantile(times, 0.95), unit: "ms" };
  });
}
