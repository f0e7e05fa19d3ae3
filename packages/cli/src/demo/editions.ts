import { assessments, type Client } from "@plumbline/api";
import { dayFrom } from "./sheets.ts";

const last = ["mostly", "in-place", "partly", "partly", "not-in-place"] as const;
const now = ["in-place", "mostly", "partly", "mostly"] as const;
const standard = "group-hotline";

/**
 * The group's own rules in two centres: last year's run finished, this year's begun by last year's edition with it
 * beside. One waits for the change to this year's edition, the other has gone over already.
 */
export async function addEditionRuns(
  client: Client,
  centres: readonly { readonly id: string }[],
  today: Date,
): Promise<void> {
  const [, second, third] = centres;
  if (third) await addRuns(client, third.id, today);
  if (!second) return;
  const id = await addRuns(client, second.id, today);
  const params = { id };
  const { targets } = await client.call(assessments.readEditions, { params });
  const target = targets.find((each) => each.standard === `${standard}@${today.getFullYear()}`);
  const { assessment } = await client.call(assessments.readAssessment, { params });
  if (!target) return;
  const body = { standard: target.standard, hash: target.hash, expectedVersion: assessment.version };
  await client.call(assessments.changeEdition, { params, body });
}

async function addRuns(client: Client, centreId: string, today: Date): Promise<string> {
  const year = today.getFullYear();
  const facts = { centreId, standard: `${standard}@${year - 1}`, purpose: "self" } as const;
  const former = await client.call(assessments.createAssessment, {
    body: {
      ...{ ...facts, title: `${year - 1} 年热线规范自评` },
      ...{ from: dayFrom(today, -380), to: dayFrom(today, -366) },
    },
  });
  await rate(client, former.id, last);
  const params = { id: former.id, criterion: "3" };
  const text = "抽听 20 通，12 通有复述；晚班普遍没有。";
  await client.call(assessments.writeNote, { params, body: { text, expectedVersion: 0 } });
  const links = ["1", "4"].map((criterion) => ({ criterion, angle: "answer" }));
  const valid = { validFrom: dayFrom(today, -400), validTo: dayFrom(today, -40) };
  const piece = { kind: "observation", title: "现场监听记录", links, ...valid } as const;
  await client.call(assessments.attachEvidence, { params: { id: former.id }, body: piece });
  const { assessment } = await client.call(assessments.readAssessment, { params: { id: former.id } });
  const seen = { expectedVersion: assessment.version };
  await client.call(assessments.closeAssessment, { params: { id: former.id }, body: seen });
  const begun = await client.call(assessments.createAssessment, {
    body: {
      ...{ ...facts, title: `${year} 年热线规范自评`, previousId: former.id },
      ...{ from: dayFrom(today, -5), to: dayFrom(today, 20) },
    },
  });
  await rate(client, begun.id, now);
  return begun.id;
}

async function rate(client: Client, id: string, values: readonly string[]): Promise<void> {
  for (const [at, value] of values.entries()) {
    const params = { id, criterion: String(at + 1), angle: "answer" };
    await client.call(assessments.rateCriterion, { params, body: { value, expectedVersion: 0 } });
  }
}
