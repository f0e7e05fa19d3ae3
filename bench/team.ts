import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accounts, assessments, type Client, organisation } from "../packages/api/src/index.ts";
import { visit } from "../packages/cli/src/demo/visitor.ts";
import { scaleValues } from "../packages/core/src/assessments/index.ts";
import { outline, type Standard } from "../packages/core/src/standards/index.ts";
import { loadNamedPack } from "../packages/documents/src/index.ts";
import { standardId } from "./example.ts";
import { type Figure, quantile } from "./figures.ts";
import { openServer } from "./server/open-server.ts";

const assessors = 5;
const writesEach = 2000;
const limitMs = 80;

/** Five assessors rating the same sections at once: how long a save takes, and whether any is lost. */
export async function measureTeam(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const server = await openServer(folder, { isDurable: true });
  try {
    const { standard } = await loadNamedPack(standardId);
    const team = await formTeam(server.address, server.setUpPath, standard);
    const from = performance.now();
    const done = await Promise.all(team.members.map((client, at) => rateOn(client, team.id, standard, at)));
    const seconds = (performance.now() - from) / 1000;
    const times = done.flatMap(({ milliseconds }) => milliseconds);
    const lost = await Promise.all(
      team.members.map((client, at) => countLost(client, team.id, done[at]?.last ?? new Map())),
    );
    return [
      { what: `a rating of ${assessors} at once, p50`, figure: quantile(times, 0.5), unit: "ms" },
      {
        what: `a rating of ${assessors} at once, p95`,
        figure: quantile(times, 0.95),
        unit: "ms",
        limit: limitMs,
      },
      { what: "ratings saved", figure: times.length, unit: "writes" },
      { what: "ratings lost or altered", figure: lost.reduce((sum, each) => sum + each, 0), unit: "writes" },
      { what: "together", figure: times.length / seconds, unit: "writes/s" },
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Team = { readonly id: string; readonly members: readonly Client[] };

async function formTeam(address: string, setUpPath: string, standard: Standard): Promise<Team> {
  const lead = visit(address);
  const password = randomBytes(12).toString("base64url");
  const secret = setUpPath.slice(setUpPath.indexOf("#") + 1);
  const lone = { loginName: "bench", name: "组长", organisationName: "计时组织", language: "zh" } as const;
  const { account } = await lead.call(accounts.setUp, { body: { secret, password, ...lone } });
  const joined = await Promise.all(
    Array.from({ length: assessors }, (_, at) => joinTeam(lead, visit(address), `assessor.${at + 1}`)),
  );
  const { id: centreId } = await lead.call(organisation.createCentre, { body: { name: "热线" } });
  const days = { from: "2026-05-01", to: "2026-05-05" };
  const facts = { centreId, standard: standardId, title: "计时测评", purpose: "external", ...days } as const;
  const { id } = await lead.call(assessments.createAssessment, { body: facts });
  const sections = outline(standard).sections.map(({ code }) => code);
  const members = [
    { accountId: account.id, role: "lead" as const, sections: [] },
    ...joined.map(({ accountId }) => ({ accountId, role: "assessor" as const, sections })),
  ];
  await lead.call(assessments.planTeam, { params: { id }, body: { members, expectedVersion: 0 } });
  return { id, members: joined.map(({ client }) => client) };
}

async function joinTeam(lead: Client, client: Client, loginName: string) {
  const invited = { loginName, name: loginName, roles: ["assessor" as const] };
  const { account, link } = await lead.call(accounts.inviteAccount, { body: invited });
  const password = randomBytes(12).toString("base64url");
  await client.call(accounts.redeemLink, { body: { secret: link?.path.split("#")[1] ?? "", password } });
  return { client, accountId: account.id };
}

type Last = ReadonlyMap<string, { readonly value: string; readonly version: number }>;

/** One assessor's writes, one after another as on the rating page, all over the standard and over again. */
async function rateOn(client: Client, id: string, standard: Standard, at: number) {
  const criteria = outline(standard).criteria.map((criterion) => criterion.id);
  const milliseconds: number[] = [];
  const last = new Map<string, { value: string; version: number }>();
  for (let write = 0; write < writesEach; write++) {
    const place = write % (criteria.length * standard.angles.length);
    const criterion = criteria[Math.floor(place / standard.angles.length)] ?? "";
    const angle = standard.angles[place % standard.angles.length]?.id ?? "";
    const values = scaleValues(standard, angle);
    const value = values[(write + at) % values.length]?.id ?? "";
    const key = `${criterion} ${angle}`;
    const params = { id, criterion, angle };
    const from = performance.now();
    const body = { value, expectedVersion: last.get(key)?.version ?? 0 };
    const saved = await client.call(assessments.rateCriterion, { params, body });
    milliseconds.push(performance.now() - from);
    last.set(key, { value, version: saved.version });
  }
  return { milliseconds, last };
}

/** How many of the ratings the server holds are not the last ones it acknowledged. */
async function countLost(client: Client, id: string, last: Last): Promise<number> {
  const { ratings } = await client.call(assessments.readOwnAnswers, { params: { id } });
  const held = new Map(ratings.map((one) => [`${one.criterion} ${one.angle}`, one]));
  return [...last].filter(([key, { value, version }]) => {
    const found = held.get(key);
    return found?.value !== value || found.version !== version;
  }).length;
}
