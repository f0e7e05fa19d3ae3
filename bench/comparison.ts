import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accounts, assessments, type Client } from "../packages/api/src/index.ts";
import { visit } from "../packages/cli/src/demo/visitor.ts";
import { standardId } from "./example.ts";
import { type Figure, quantile } from "./figures.ts";
import { addAssessment, addCentre, fullSheet } from "./server/filled-store.ts";
import { type OpenServer, openServer } from "./server/open-server.ts";

const centres = 5;
const years = 10;
const rounds = 40;
const limitMs = 300;

/** Fifty fully rated assessments of 168 clauses side by side, over HTTP; and how many queries that takes. */
export async function measureComparison(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const server = await openServer(folder);
  try {
    const { client, ids } = await fill(server);
    await server.settle();
    const compare = (some: readonly string[]) =>
      client.call(assessments.compareAssessments, { query: { standard: standardId, ids: some.join(",") } });
    const queriesFor = async (some: readonly string[]) => {
      const before = server.queries();
      await compare(some);
      return server.queries() - before;
    };
    const [few, all] = [await queriesFor(ids.slice(0, 2)), await queriesFor(ids)];
    const times = await timed(() => compare(ids), ids.length);
    const unit = "ms";
    return [
      { what: `comparing ${ids.length} assessments, p50`, figure: quantile(times, 0.5), unit },
      {
        what: `comparing ${ids.length} assessments, p95`,
        figure: quantile(times, 0.95),
        unit,
        limit: limitMs,
      },
      { what: "comparing 2 assessments", figure: few, unit: "queries" },
      { what: `comparing ${ids.length} assessments`, figure: all, unit: "queries", limit: few },
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(compare: () => Promise<{ runs: readonly unknown[] }>, expected: number) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    const { runs } = await compare();
    if (runs.length !== expected) throw new Error(`${runs.length} runs came back`);
    if (round > 2) times.push(performance.now() - from);
  }
  return times;
}

async function fill({ address, setUpPath }: OpenServer): Promise<{ client: Client; ids: string[] }> {
  const client = visit(address);
  const password = randomBytes(12).toString("base64url");
  const secret = setUpPath.slice(setUpPath.indexOf("#") + 1);
  const lone = { loginName: "bench", name: "计时员", organisationName: "计时组织", language: "zh" } as const;
  await client.call(accounts.setUp, { body: { secret, password, ...lone } });
  const sheet = await fullSheet();
  const ids: string[] = [];
  for (let number = 1; number <= centres; number++) {
    const centreId = await addCentre(client, number);
    for (let year = 0; year < years; year++) {
      const { id } = await addAssessment(client, centreId, 2015 + year);
      const upload = { params: { id }, query: { apply: "true" } } as const;
      await client.upload(assessments.uploadSheet, upload, sheet);
      ids.push(id);
    }
  }
  return { client, ids };
}
