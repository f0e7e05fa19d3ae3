import { type Client, standards } from "@plumbline/api";
import type { Text } from "@plumbline/core/kernel";
import {
  criteriaOf,
  type Draft,
  type DraftChange,
  type DraftCriterion,
  type DraftGuidance,
} from "@plumbline/core/standards";

const title: Text = { zh: "集团热线服务规范", en: "Group hotline rules" };
const id = "group-hotline";

/** Gives the organisation a standard of its own: last year's and this year's edition published, next year's begun. */
export async function writeOwnStandard(client: Client, year: number): Promise<void> {
  const [first, now, next] = [`${year - 1}`, `${year}`, `${year + 1}`] as const;
  await begin(client, first, { from: "template", template: "practice" });
  await change(client, first, headOf);
  await change(client, first, () => ({ part: "tree", areas, criteria }));
  await publish(client, first);
  await begin(client, now, { from: "edition", standard: `${id}@${first}` });
  await change(client, now, (draft) => rewritten(draft, "1", { change: "wording", text: shorter }));
  await change(client, now, (draft) => rewritten(draft, "4", { change: "meaning", text: sooner }));
  await publish(client, now);
  await begin(client, next, { from: "edition", standard: `${id}@${now}` });
  await change(client, next, (draft) => rewritten(draft, "5", { change: "meaning", text: twoDays }));
  await change(client, next, () => ({ part: "tree", areas: withCallback, criteria: [callback] }));
}

async function begin(client: Client, edition: string, beginning: standards.Beginning): Promise<void> {
  await client.call(standards.createOwnStandard, { body: { id, edition, title, beginning } });
}

async function publish(client: Client, edition: string): Promise<void> {
  const params = { id, edition };
  const { own } = await client.call(standards.readOwnStandard, { params });
  await client.call(standards.publishOwnStandard, { params, body: { expectedVersion: own.version } });
}

async function change(client: Client, edition: string, made: (draft: Draft) => DraftChange) {
  const params = { id, edition };
  const { own, standard } = await client.call(standards.readOwnStandard, { params });
  const body = { expectedVersion: own.version, change: made(standard) };
  return client.call(standards.changeOwnStandard, { params, body });
}

const summary: Text = {
  zh: "集团各客户中心共同遵守的热线服务要求，每年修订一版。",
  en: "What every centre of the group holds its hotline to; revised once a year.",
};

function headOf({ publisher, rights, notes, supersedes, thresholds }: Draft): DraftChange {
  return { part: "head", head: { title, summary, publisher, rights, notes, supersedes, thresholds } };
}

type Rewriting = { readonly change: "wording" | "meaning"; readonly text: Text };

function rewritten(draft: Draft, number: string, { change, text }: Rewriting): DraftChange {
  const [found] = criteriaOf(draft).filter((one) => one.id === number);
  if (!found) throw new Error(`the demo's own standard has no criterion ${number}`);
  const supersedes = { criterion: number, change };
  return { part: "criterion", id: number, criterion: { ...found, text, supersedes } };
}

const shorter: Text = {
  zh: "来电在 20 秒内由人工接起；高峰时段超过 20 秒的，播报预计等候时间。",
  en: "An agent answers within 20 seconds; in peaks beyond 20 seconds the expected wait is announced.",
};
const sooner: Text = {
  zh: "投诉在受理后 12 小时内首次回应，并告知处理人与预计办结时间。",
  en: "A complaint gets its first response within 12 hours, naming who handles it and when it will be settled.",
};

const twoDays: Text = {
  zh: "投诉办结后两个工作日内回访，询问是否解决，结果计入月度分析。",
  en: "Within two working days of settling a complaint the customer is asked whether it is solved; the answers go into the monthly review.",
};

function guided(why: Text, evidence: Text, risk: Text, advice: Text): DraftGuidance {
  const nothing = { duties: [], facts: [], crosswalk: [], uses: [] };
  return { why, evidence: [{ kind: "record", text: evidence }], risk, advice, ...nothing };
}

function criterion(
  number: string,
  name: Text,
  text: Text,
  more: Partial<DraftCriterion> = {},
): DraftCriterion {
  return { id: number, title: name, text, effort: 1, ...more };
}

const criteria: DraftCriterion[] = [
  criterion(
    "1",
    { zh: "接起及时", en: "Answered in time" },
    {
      zh: "来电在 20 秒内由人工接起；高峰时段接不起的，播报预计等候时间。",
      en: "An agent answers a call within 20 seconds; where a peak does not allow it, the expected wait is announced.",
    },
    {
      severity: 3,
      guidance: guided(
        {
          zh: "等得越久，放弃越多，重拨又推高了话务量。",
          en: "The longer the wait, the more give up, and their redialling adds to the load.",
        },
        { zh: "近三个月分时段的接起时长报表", en: "Speed of answer by interval for the last three months" },
        {
          zh: "客户转向投诉渠道，服务水平越拖越低。",
          en: "Customers turn to complaints, and the service level keeps falling.",
        },
        {
          zh: "先按半小时看清高峰在哪里，再调排班。",
          en: "See by the half hour where the peaks are, then adjust the schedule.",
        },
      ),
    },
  ),
  criterion(
    "2",
    { zh: "身份核实", en: "Identity checked" },
    {
      zh: "办理涉及账户的业务之前，按清单核实来电人身份，并留下记录。",
      en: "Before anything touches an account, the caller's identity is checked by the list and the check is recorded.",
    },
    { severity: 5 },
  ),
  criterion(
    "3",
    { zh: "复述确认", en: "Repeated and confirmed" },
    {
      zh: "挂断之前，座席复述客户的诉求与下一步安排，得到客户确认。",
      en: "Before hanging up, the agent repeats the request and the next step, and the customer confirms.",
    },
    { severity: 2 },
  ),
  criterion(
    "4",
    { zh: "投诉首次回应", en: "First response to complaints" },
    {
      zh: "投诉在受理后 24 小时内首次回应，并告知处理人与预计办结时间。",
      en: "A complaint gets its first response within 24 hours, naming who handles it and when it will be settled.",
    },
    { severity: 4 },
  ),
  criterion(
    "5",
    { zh: "办结回访", en: "Call back when settled" },
    {
      zh: "投诉办结后三个工作日内回访，询问是否解决，结果计入月度分析。",
      en: "Within three working days of settling a complaint the customer is asked whether it is solved; the answers go into the monthly review.",
    },
    { severity: 3 },
  ),
];

const section = (code: string, name: Text, ids: string[]) => ({
  ...{ code, title: name, required: true, sections: [], groups: [], criteria: ids },
});

const areas = [
  {
    code: "1",
    title: { zh: "接听", en: "Answering" },
    sections: [
      section("1.1", { zh: "接通", en: "Getting through" }, ["1"]),
      section("1.2", { zh: "通话", en: "The call" }, ["2", "3"]),
    ],
  },
  {
    code: "2",
    title: { zh: "投诉与回访", en: "Complaints and call-backs" },
    sections: [section("2.1", { zh: "投诉", en: "Complaints" }, ["4", "5"])],
  },
];

/** Added next year, with its English still to be written. */
const callback = criterion(
  "6",
  { zh: "约定回拨", en: "" },
  { zh: "客户要求回拨的，按约定时间回拨；连续三次未接通的转短信告知。", en: "" },
);

const withCallback = areas.map((area) =>
  area.code === "1"
    ? {
        ...area,
        sections: area.sections.map((one) => (one.code === "1.1" ? { ...one, criteria: ["1", "6"] } : one)),
      }
    : area,
);
