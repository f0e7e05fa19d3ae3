import { assessments, type Client } from "@plumbline/api";

/**
 * Signs the demo's latest self-audit off and asks for the sign-off of the one before, so that a signed assessment and
 * one that waits for its review are there to look at. What is signed asks for no evidence; the model's assessments do.
 */
export async function signOffAudits(client: Client): Promise<void> {
  const query = { standard: "service-audit@1", state: "closed" } as const;
  const { entries } = await client.call(assessments.listAssessments, { query });
  const latest = new Map(
    entries.toSorted((one, other) => one.to.localeCompare(other.to)).map((one) => [one.centreId, one.id]),
  );
  const [signed, asked] = [...latest.values()];
  if (signed !== undefined) await signOff(client, signed);
  if (asked !== undefined) await step(client, asked, assessments.askSignOff, {});
}

async function signOff(client: Client, id: string): Promise<void> {
  const remarks = "抽查了 20 题的依据，与现场记录相符。";
  await step(client, id, assessments.reviewSignOff, { remarks });
  await step(client, id, assessments.approveSignOff, {});
}

type Step =
  | typeof assessments.askSignOff
  | typeof assessments.reviewSignOff
  | typeof assessments.approveSignOff;

async function step(client: Client, id: string, endpoint: Step, more: object): Promise<void> {
  const { assessment } = await client.call(assessments.readAssessment, { params: { id } });
  await client.call(endpoint, { params: { id }, body: { ...more, expectedVersion: assessment.version } });
}
