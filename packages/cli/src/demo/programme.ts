import { assessments, type Client, improvement, organisation } from "@plumbline/api";
import type { CentreDuty, SurveillanceVisit } from "@plumbline/core/assessments";
import { addMonths } from "@plumbline/core/kernel";

const standard = "cc-cmm-oc@2017";
const body = "客户中心标准认证机构（演示）";

type DayFrom = (days: number) => string;
type Placed = { readonly id: string; readonly name: string };

/** Gives the demo's centres the certificates they hold and the duties they keep up, so that the programme lives. */
export async function addProgramme(
  client: Client,
  centres: readonly Placed[],
  dayFrom: DayFrom,
): Promise<void> {
  const [first, second, third] = centres;
  if (!first || !second || !third) return;
  await addCertificates(client, first.id, third.id, dayFrom);
  await keepUp(client, first.id, dayFrom, 14);
  await keepUp(client, third.id, dayFrom, 6);
}

const visit = (plannedOn: string, doneOn: string | null, outcome = ""): SurveillanceVisit => ({
  ...{ plannedOn, doneOn, outcome },
});

async function addCertificates(client: Client, first: string, third: string, dayFrom: DayFrom) {
  const common = { standard, body, remarks: "", supersedesId: null };
  const years = (day: string, count: number) => addMonths(day, count * 12);
  const issued = dayFrom(-380);
  await client.call(assessments.recordCertificate, {
    body: {
      ...{ ...common, centreId: first, level: "L1", number: "YS-CMM-0117", issuedOn: issued },
      ...{ validUntil: years(issued, 3), scope: "广州 120 席：电话、在线、消息与邮件的客户服务和技术支持" },
      visits: [
        visit(dayFrom(-20), dayFrom(-18), "一般不符合 1 项，已提交纠正计划"),
        visit(dayFrom(345), null),
      ],
    },
  });
  const before = dayFrom(-1500);
  const former = await client.call(assessments.recordCertificate, {
    body: {
      ...{ ...common, centreId: third, level: "L1", number: "YS-CMM-0042", issuedOn: before, visits: [] },
      ...{ validUntil: years(before, 3), scope: "武汉政务热线受理与派单" },
    },
  });
  await client.call(assessments.recordCertificate, {
    body: {
      ...{ ...common, centreId: third, level: "L2", number: "YS-CMM-0086", issuedOn: dayFrom(-1020) },
      ...{ validUntil: dayFrom(74), scope: "武汉政务热线受理、派单与回访", supersedesId: former.id },
      visits: [
        visit(dayFrom(-655), dayFrom(-650), "无不符合"),
        visit(dayFrom(-290), dayFrom(-281), "观察项 2 项"),
        visit(dayFrom(33), null),
      ],
    },
  });
}

/** Takes up the first duties of the standard, gives them to people, and records some as done. */
async function keepUp(client: Client, centreId: string, dayFrom: DayFrom, count: number): Promise<void> {
  const params = { id: centreId };
  const { entries } = await client.call(assessments.listCentreDuties, { params, query: { standard } });
  const keys = entries
    .filter(({ every }) => every !== null)
    .slice(0, count)
    .map(({ key }) => key);
  const choice = { params, body: { standard, keys, followed: true } };
  const taken = await client.call(assessments.followDuties, choice);
  const positions = (await client.call(organisation.listPositions, {})).entries;
  const owners = (await client.call(improvement.listOwners, {})).entries;
  for (const [at, duty] of taken.entries.filter(({ isFollowed }) => isFollowed).entries()) {
    const positionId = idOf(positions, keepers[at % keepers.length] ?? "");
    const accountId = at % 3 === 2 ? null : (owners[at % Math.max(1, owners.length)]?.id ?? null);
    const planned = await plan(client, duty, { positionId, accountId, startsOn: dayFrom(at * 9 - 30) });
    if (at % 3 !== 0) await recordDone(client, planned, dayFrom(-at * 4 - 2));
  }
}

/** The positions whose task it is, in turn. */
const keepers = ["运营经理", "质检员", "培训师", "运营经理", "排班与预测专员"];

function idOf(
  positions: readonly { readonly id: string; readonly name: string }[],
  name: string,
): string | null {
  return positions.find((one) => one.name === name)?.id ?? null;
}

type Plan = Pick<CentreDuty, "positionId" | "accountId" | "startsOn">;

async function plan(client: Client, duty: CentreDuty, given: Plan): Promise<CentreDuty> {
  const months = duty.every === "interval" ? 6 : null;
  const asked = { ...given, months, expectedVersion: duty.version };
  return client.call(assessments.planDuty, { params: { id: duty.id ?? "" }, body: asked });
}

async function recordDone(client: Client, duty: CentreDuty, doneOn: string): Promise<void> {
  const deed = { doneOn, by: duty.accountName ?? "", note: "已完成，结果存共享盘 体系/周期性任务。" };
  await client.call(assessments.recordDeed, { params: { id: duty.id ?? "" }, body: deed });
}
