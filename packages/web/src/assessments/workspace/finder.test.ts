import { outline, Standard } from "@plumbline/core/standards";
import { expect, test } from "vitest";
import { findCriteria, treeOf } from "./finder.ts";

const text = (words: string) => ({ zh: words, en: `${words} (en)` });
const criterion = (id: string, title: string, body = "略") => ({ id, title: text(title), text: text(body) });
const standard = Standard.parse({
  ...{ id: "s", edition: "1", revision: 1, counts: { criteria: 4, sections: 3 } },
  ...{ title: text("标准"), summary: text("略"), publisher: text("略"), rights: text("略") },
  scales: [
    {
      id: "yes-no",
      values: [
        { id: "yes", points: 1, title: text("是") },
        { id: "no", points: 0, title: text("否") },
      ],
      notApplicable: { allowed: true, needsApprover: false },
    },
  ],
  angles: [{ id: "only", title: text("角度"), question: text("？"), scale: "yes-no" }],
  areas: [
    {
      code: "2",
      title: text("运营"),
      sections: [
        {
          code: "2.1",
          title: text("流程"),
          sections: [
            {
              code: "2.1.1",
              title: text("设计"),
              criteria: [criterion("4", "流程设计"), criterion("47", "监控", "抽样 录音")],
            },
            { code: "2.1.2", title: text("业务"), criteria: [criterion("147", "流程审批")] },
          ],
        },
      ],
    },
    {
      code: "3",
      title: text("数据"),
      sections: [{ code: "3.1", title: text("指标"), criteria: [criterion("9", "4 项指标")] }],
    },
  ],
});
const { areas, sections } = outline(standard);
const found = (words: string) => findCriteria(sections, words).map(({ criterion: { id } }) => id);

test("the number itself comes first, then numbers that begin so, then words", () => {
  expect(found("4")).toEqual(["4", "47", "9"]);
  expect(found("47")).toEqual(["47"]);
});

test("titles come before texts, all words must fit, in either language and in any case", () => {
  expect(found("流程")).toEqual(["4", "147"]);
  expect(found("抽样 录音")).toEqual(["47"]);
  expect(found("(EN) 监控")).toEqual(["47"]);
  expect(found("无此")).toEqual([]);
  expect(found("  ")).toEqual([]);
});

test("the tree names each area and parent once, above its leaf sections", () => {
  const lines = treeOf(areas, sections).map((entry) =>
    entry.kind === "heading" ? `${entry.depth} # ${entry.code}` : `${entry.depth} ${entry.section.code}`,
  );
  expect(lines).toEqual(["0 # 2", "1 # 2.1", "2 2.1.1", "2 2.1.2", "0 # 3", "1 3.1"]);
});
