import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessments as api, journal, organisation, Problem } from "@plumbline/api";
import { outline } from "@plumbline/core/standards";
import { checkBundle, findBundle, loadNamedPack } from "@plumbline/documents";
import { afterAll, expect, test } from "vitest";
import { instanceKeyFile } from "../../platform/keys/index.ts";
import { type HeldServer, serverProcess } from "../../testing/server-process.ts";

const rounds = 8;
const server = serverProcess("sign-off-kill");
afterAll(() => server.close());

/** A closed, reviewed assessment of one small section, by the centre itself: one person signs it off. */
async function reviewed({ client }: HeldServer): Promise<string> {
  const centre = await client.call(organisation.createCentre, { body: { name: "热线" } });
  const facts = { standard: "cc-cmm-oc@2017", title: "测评", purpose: "self", scope: ["1.1"] } as const;
  const set = { ...facts, scope: ["1.1"], from: "2026-01-01", to: "2026-01-31", centreId: centre.id };
  const { id } = await client.call(api.createAssessment, { body: set });
  const { standard } = await loadNamedPack("cc-cmm-oc@2017");
  for (const { id: criterion } of outline(standard).criteria.filter(({ section }) => section === "1.1"))
    for (const angle of ["method", "execution"]) {
      const body = { value: "partial", expectedVersion: 0 };
      await client.call(api.rateCriterion, { params: { id, criterion, angle }, body });
    }
  await client.call(api.closeAssessment, { params: { id }, body: { expectedVersion: 1 } });
  return id;
}

const versionOf = async ({ client }: HeldServer, id: string) =>
  (await client.call(api.readAssessment, { params: { id } })).assessment.version;

test(`${rounds} times kill -9 of server or database during sign-off: signed as a whole, or not at all`, async () => {
  let held = await server.start();
  await server.setUp(held);
  const id = await reviewed(held);
  const params = { id };
  const outcomes = { signed: 0, not: 0 };
  let key: string | undefined;
  for (let round = 0; round < rounds; round++) {
    const { client } = held;
    const before = await client.call(api.readSignOff, { params });
    if (before.state === "closed") {
      const body = { expectedVersion: await versionOf(held, id), remarks: "" };
      await client.call(api.reviewSignOff, { params, body });
    }
    const body = { expectedVersion: await versionOf(held, id) };
    let isAcknowledged = false;
    const approving = client.call(api.approveSignOff, { params, body }).then(
      () => {
        isAcknowledged = true;
      },
      (error: unknown) => {
        if (!(error instanceof Problem && [0, 500, 503].includes(error.status))) throw error;
      },
    );
    await new Promise((resolve) => setTimeout(resolve, round * 45));
    await server.kill(round % 2 === 0 ? "server" : "postgres");
    await approving;
    held = await server.start();
    const { state, rounds: all } = await held.client.call(api.readSignOff, { params });
    const { assessment } = await held.client.call(api.readAssessment, { params });
    const seal = all[0]?.seal ?? null;
    expect([state === "signed", assessment.signedAt !== null]).toEqual([seal !== null, seal !== null]);
    if (isAcknowledged) expect(state).toBe("signed");
    if (state !== "signed" || !all[0]) {
      expect(state).toBe("reviewed");
      outcomes.not += 1;
      continue;
    }
    outcomes.signed += 1;
    const { blob } = await held.client.download(api.downloadBundle, { params: { id, round: all[0].round } });
    const check = checkBundle(findBundle(Buffer.from(await blob.arrayBuffer()), "x"), "x");
    expect([check.faults, check.sha256]).toEqual([[], seal?.sha256]);
    key ??= check.key;
    expect(check.key).toBe(key);
    const withdrawal = { expectedVersion: assessment.version, reason: "再试一次" };
    await held.client.call(api.withdrawSignOff, { params, body: withdrawal });
  }
  expect(outcomes.signed + outcomes.not).toBe(rounds);
  expect(outcomes.signed).toBeGreaterThan(0);
  expect(await held.client.call(journal.checkJournal, {})).toMatchObject({ intact: true });
  expect(readFileSync(join(server.folder, instanceKeyFile), "utf8")).toMatch(/^-----BEGIN PRIVATE KEY-----/);
}, 120_000);
