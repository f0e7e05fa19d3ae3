import { expect, test } from "vitest";
import { type Glossary, glossaryFaults, termFinder } from "./index.ts";

const definition = { zh: "含义", en: "meaning" };
const glossary: Glossary = [
  {
    id: "service-level",
    term: { zh: "服务水平", en: "Service level" },
    also: { zh: ["SL"], en: ["SL"] },
    definition,
  },
  { id: "sip", term: { zh: "会话初始协议", en: "SIP" }, also: { zh: ["SIP"] }, definition },
  { id: "agent", term: { zh: "座席", en: "Agent" }, definition },
  { id: "agent-report", term: { zh: "座席绩效报告", en: "Agent report" }, definition, related: ["agent"] },
];
const marked = (language: "zh" | "en", text: string) =>
  termFinder(glossary, language)(text).map(({ words, term }) => (term ? `[${words}|${term}]` : words));

test("English terms are found as whole words in any case, plurals too, each where it first stands", () => {
  expect(marked("en", "Agents watch the service level; the agent asks, reagents do not.")).toEqual([
    "[Agents|agent]",
    " watch the ",
    "[service level|service-level]",
    "; the agent asks, reagents do not.",
  ]);
});

test("an abbreviation is one in its own case only", () => {
  expect(marked("en", "A sip of water over SIP")).toEqual(["A sip of water over ", "[SIP|sip]"]);
  expect(marked("zh", "线路走SIP协议，SLA另计，SL为80/20")).toEqual([
    "线路走",
    "[SIP|sip]",
    "协议，SLA另计，",
    "[SL|service-level]",
    "为80/20",
  ]);
});

test("the longest spelling wins, and the words together are the text", () => {
  expect(marked("zh", "座席绩效报告与座席")).toEqual(["[座席绩效报告|agent-report]", "与", "[座席|agent]"]);
});

test("a glossary with a spelling twice or a lost neighbour is at fault", () => {
  expect(glossaryFaults(glossary)).toEqual([]);
  const twice = [
    ...glossary,
    { id: "level", term: { zh: "等级", en: "service level" }, definition, related: ["gone"] },
  ];
  expect(glossaryFaults(twice)).toEqual([
    "level: related gone",
    "level: “service level” is service-level, too",
  ]);
});
