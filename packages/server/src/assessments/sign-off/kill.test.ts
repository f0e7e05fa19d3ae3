import { assessments as api, journal, Problem } from "@plumbline/api";
import { outline } from "@plumbline/core/standards";
import { checkBundle, findBundle, loadNamedPack } from "@plumbline/documents";
import { afterAll, expect, test } from "vitest";
import { firstAssessment, type Held, killableServer } from "../../testing/killable-server.ts";

/** How long after the approval was asked for the end comes; the last one comes right after it was acknowledged. */
const delaysMs = [0, 60, 120, 200, 320, 500, 800, null];
const rounds = delaysMs.length;
const server = killableServer();
afterAll(() => server.close());

/** A closed assessment of one small section, by the centre itself: one person signs it off. */
async function closedAssessment(held: Held): Promise<string> {
  const { client } = held;
  const id = await firstAssessment(held);
  const facts = { title: "测评", purpose: "self", from: "2026-01-01", to: "2026-01-31", held: null } as const;
  const body = { ...facts, scope: ["1.1"], expectedVersion: 1 };
  await client.call(api.changeAssessment, { params: { id }, body });
  const { standard } = await loadNamedPack("cc-cmm-oc@2017");
  for (const { id: criterion } of outline(standard).criteria.filter(({ section }) => section === "1.1"))
    for (const angle of ["method", "execution"]) {
      const body = { value: "partial", expectedVersion: 0 };
      await client.call(api.rateCriterion, { params: { id, criterion, angle }, body });
    }
  await client.call(api.closeAssessment, { params: { id }, body: { expectedVersion: 2 } });
  return id;
}

const versionOf = async ({ client }: Held, id: string) =>
  (await client.call(api.readAssessment, { params: { id } })).assessment.version;

test(`${rounds} times kill -9 of server or database during sign-off: signed as a whole, or not at all`, async () => {
  let held = await server.start();
  const id = await closedAssessment(held);
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
    const delay = delaysMs[round] ?? null;
    await (delay === null ? approving : new Promise((resolve) => setTimeout(resolve, delay)));
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
}, 120_000);
