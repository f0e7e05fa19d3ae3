import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assessments } from "../packages/api/src/index.ts";
import { loadNamedPack } from "../packages/documents/src/index.ts";
import { standardId } from "./example.ts";
import { type Figure, quantile } from "./figures.ts";
import { type FilledStore, fillStore } from "./server/filled-store.ts";
import { type Answered, type Load, offer } from "./server/load.ts";
import { type OpenServer, openServer } from "./server/open-server.ts";
import { type CoreSeconds, type Serving, startServing } from "./server/serving.ts";
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
    await server.settle();
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
  const serving = await startServing(folder, store.account);
  try {
    const { standard } = await loadNamedPack(standardId);
    const reads = await measured(serving, { ...reading, shot: readShot(store) });
    const saves = await measured(serving, { ...saving, shot: saveShot(store, standard) });
    return [...ofLoad("read", reads, 30), ...byKind(reads), ...ofLoad("save", saves, 50)];
  } finally {
    await serving.stop();
  }
}

type Measured = Pick<Load, "perSecond" | "seconds"> & {
  readonly answers: readonly Answered[];
  /** What the server and its database used meanwhile; null where the system does not tell. */
  readonly used: CoreSeconds | null;
};

/** What a load came to after its first seconds, which are offered alike but not counted. */
async function measured({ target, used }: Serving, load: Load): Promise<Measured> {
  const { perSecond, seconds, shot } = load;
  const skipped = perSecond * warmUpSeconds;
  await offer(target, { perSecond, seconds: warmUpSeconds, shot });
  const before = used();
  const answers = await offer(target, { ...load, shot: (number) => shot(number + skipped) });
  return { perSecond, seconds, answers, used: difference(before, used()) };
}

function difference(before: CoreSeconds | null, after: CoreSeconds | null): CoreSeconds | null {
  if (!before || !after) return null;
  return { server: after.server - before.server, database: after.database - before.database };
}

function ofLoad(
  name: string,
  { perSecond, seconds, answers, used }: Measured,
  limit: number,
): readonly Figure[] {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const late = answers.map((answer) => answer.late);
  const last = Math.max(...answers.map(({ endedAt }) => endedAt));
  const unit = "ms";
  return [
    { what: `${name}, ${perSecond}/s for ${seconds} s, p50`, figure: quantile(times, 0.5), unit },
    { what: `${name}, p95`, figure: quantile(times, 0.95), unit, limit },
    { what: `${name}, p99`, figure: quantile(times, 0.99), unit },
    { what: `${name}, answered`, figure: (answers.length / last) * 1000, unit: "/s" },
    ...Object.entries(used ?? {}).map(([who, spent]) => ({
      what: `${name}, core time each, ${who}`,
      figure: (spent * 1000) / answers.length,
      unit,
    })),
    { what: `${name}, sent late by this process, p95`, figure: quantile(late, 0.95), unit },
  ];
}

/** The same p95, kind by kind: where the time goes. */
function byKind({ answers }: Measured): readonly Figure[] {
  return [...Map.groupBy(answers, ({ kind }) => kind)].map(([kind, some]) => {
    const times = some.map(({ milliseconds }) => milliseconds);
    return { what: `read, p95 of ${kind}`, figure: quantile(times, 0.95), unit: "ms" };
  });
}
