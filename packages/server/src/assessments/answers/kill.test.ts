import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  accounts,
  assessments as api,
  type Client,
  createClient,
  journal,
  organisation,
  Problem,
} from "@plumbline/api";
import { afterAll, expect, test } from "vitest";

const rounds = 20;
const writers = 4;
const folder = mkdtempSync(join(tmpdir(), "plumbline-kill-"));
const script = fileURLToPath(new URL("../../testing/hold-server.ts", import.meta.url));
let child: ChildProcess | undefined;
let cookie = "";

afterAll(async () => {
  await end("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

type Held = {
  readonly client: Client;
  readonly setUpLink: string | null;
  readonly readyMilliseconds: number;
};

/** Starts the server in a process of its own, as at an upgrade or after a power cut. */
async function start(): Promise<Held> {
  const from = performance.now();
  child = fork(script, [folder], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [ready] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (typeof ready !== "object") throw new Error(`the server ended with ${ready}`);
  const { address, setUpLink } = ready as { address: string; setUpLink: string | null };
  const client = createClient(async (path, init) => {
    const answer = await fetch(address + path, { ...init, headers: { ...init.headers, cookie } });
    const given = answer.headers.getSetCookie()[0]?.split(";")[0];
    if (given) cookie = given;
    return answer;
  });
  return { client, setUpLink, readyMilliseconds: performance.now() - from };
}

/** Ends the server's process, unless it has ended by itself. */
async function end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

/** Ends the server's process, or PostgreSQL's first, without a word of warning. */
async function kill(what: "server" | "postgres"): Promise<void> {
  if (what === "postgres") {
    const [pid] = readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await end("SIGKILL");
}

async function newAssessment({ client, setUpLink }: Held): Promise<string> {
  const secret = setUpLink?.split(/[/=#]/).at(-1) ?? "";
  const administrator = {
    name: "管理员",
    loginName: "admin",
    password: "plumb-line-7-bobs",
    language: "zh",
  } as const;
  await client.call(accounts.setUp, { body: { secret, organisationName: "热线", ...administrator } });
  const centre = await client.call(organisation.createCentre, { body: { name: "热线" } });
  const facts = {
    standard: "cc-cmm-oc@2017",
    title: "测评",
    purpose: "self",
    from: "2026-01-01",
    to: "2026-01-31",
  } as const;
  return (await client.call(api.createAssessment, { body: { ...facts, centreId: centre.id } })).id;
}

type Told = { readonly version: number; readonly value: string };

/** Rates one criterion again and again until the server is gone; notes what was acknowledged, and what was asked last. */
async function write(
  client: Client,
  id: string,
  criterion: string,
  acknowledged: Map<string, Told>,
  asked: Map<string, Told>,
) {
  const values = ["full", "partial", "none"];
  for (let version = acknowledged.get(criterion)?.version ?? 0; ; ) {
    const value = values[version % 3] ?? "full";
    asked.set(criterion, { version: version + 1, value });
    const params = { id, criterion, angle: "method" };
    try {
      ({ version } = await client.call(api.rateCriterion, {
        params,
        body: { value, expectedVersion: version },
      }));
    } catch (error) {
      const isEnded = error instanceof Problem && [0, 500, 503].includes(error.status);
      if (!isEnded) throw error;
      return;
    }
    acknowledged.set(criterion, { version, value });
  }
}

const sum = (told: ReadonlyMap<string, Told>) =>
  [...told.values()].reduce((all, { version }) => all + version, 0);

test(`${rounds} times kill -9 of server or database while ratings are saved: nothing acknowledged is lost`, async () => {
  const acknowledged = new Map<string, Told>();
  const asked = new Map<string, Told>();
  let held = await start();
  const id = await newAssessment(held);
  for (let round = 0; round < rounds; round++) {
    const { client } = held;
    const criteria = Array.from({ length: writers }, (_, writer) => String(writer + 1));
    const before = sum(acknowledged);
    const writing = criteria.map((criterion) => write(client, id, criterion, acknowledged, asked));
    await expect
      .poll(() => sum(acknowledged), { timeout: 10_000, interval: 3 })
      .toBeGreaterThan(before + (round % 5));
    await kill(round % 2 === 0 ? "server" : "postgres");
    await Promise.all(writing);
    held = await start();
    expect(held.readyMilliseconds).toBeLessThan(10_000);
    const sheet = await held.client.call(api.readAssessment, { params: { id } });
    for (const [criterion, told] of acknowledged) {
      const found = sheet.ratings.find((rating) => rating.criterion === criterion);
      // The last save may have been kept although its answer never arrived.
      const expected = found?.version === told.version ? told : asked.get(criterion);
      expect({ version: found?.version, value: found?.value }).toEqual(expected);
      acknowledged.set(criterion, { version: found?.version ?? 0, value: found?.value ?? "" });
    }
    expect(sheet.assessment.rated).toBe(sheet.ratings.length);
  }
  expect(await held.client.call(journal.checkJournal, {})).toMatchObject({ intact: true });
}, 120_000);
