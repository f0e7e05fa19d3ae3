import { assessments as api, type Client, journal, Problem } from "@plumbline/api";
import { afterAll, expect, test } from "vitest";
import { firstAssessment, killableServer } from "../../testing/killable-server.ts";

const rounds = 20;
const writers = 4;
const { start, kill, close } = killableServer();
afterAll(close);

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
  const id = await firstAssessment(held);
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
