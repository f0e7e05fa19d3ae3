import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { basename, join } from "node:path";
import { accounts, assessments, type Client, organisation } from "../../packages/api/src/index.ts";
import { visit } from "../../packages/cli/src/demo/visitor.ts";
import { root } from "../child.ts";
import { exampleSheet, standardId } from "../example.ts";

const centres = 200;
const assessmentsEach = 10;

/** Who signs in to the filled store. */
export type Account = { readonly loginName: string; readonly password: string };

/** What a filled store holds: 200 centres, each with nine closed assessments and one that is open and fully rated. */
export type FilledStore = {
  readonly account: Account;
  readonly client: Client;
  readonly centreIds: readonly string[];
  /** The open, fully rated assessment of each centre. */
  readonly ratedIds: readonly string[];
};

/** Fills an empty store as its first administrator would, through the API of a server without rate limits. */
export async function fillStore(address: string, setUpPath: string): Promise<FilledStore> {
  const client = visit(address);
  const account = { loginName: "bench", password: randomBytes(12).toString("base64url") };
  const secret = setUpPath.slice(setUpPath.indexOf("#") + 1);
  const administrator = { ...account, name: "计时员", organisationName: "计时组织", language: "zh" } as const;
  await client.call(accounts.setUp, { body: { secret, ...administrator } });
  const sheet = await fullSheet();
  const centreIds: string[] = [];
  const ratedIds: string[] = [];
  for (let number = 1; number <= centres; number++) {
    const centreId = await addCentre(client, number);
    centreIds.push(centreId);
    for (let year = 1; year < assessmentsEach; year++) {
      const { id, version } = await addAssessment(client, centreId, 2014 + year);
      await client.call(assessments.closeAssessment, { params: { id }, body: { expectedVersion: version } });
    }
    const { id } = await addAssessment(client, centreId, 2014 + assessmentsEach);
    const upload = { params: { id }, query: { apply: "true" } } as const;
    await client.upload(assessments.uploadSheet, upload, sheet);
    ratedIds.push(id);
  }
  return { account, client, centreIds, ratedIds };
}

/** Adds a centre. */
export async function addCentre(client: Client, number: number): Promise<string> {
  const { id } = await client.call(organisation.createCentre, {
    body: {
      ...{ name: `第 ${number} 客户服务中心`, city: "广州", openedOn: "2012-05-06", seats: 20 + number },
      ...{ channels: ["phone", "chat"], businessTypes: ["customer-service"] },
      ...{ industry: "telecom", operatingModel: "own" },
    },
  });
  return id;
}

/** Sets up an assessment of a centre in a year. */
export function addAssessment(client: Client, centreId: string, year: number) {
  return client.call(assessments.createAssessment, {
    body: {
      ...{ centreId, standard: standardId, title: `${year} 年度内部测评`, purpose: "internal", held: null },
      ...{ from: `${year}-10-13`, to: `${year}-10-17` },
    },
  });
}

/** An answer sheet with every clause rated. */
export async function fullSheet(): Promise<File> {
  const file = join(root, `${exampleSheet}.csv`);
  return new File([await openAsBlob(file)], basename(file), { type: "text/csv" });
}
