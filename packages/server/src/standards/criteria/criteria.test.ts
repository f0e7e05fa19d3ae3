import type { Criterion, Standard } from "@plumbline/core/standards";
import { expect, test } from "vitest";
import { standardOfSizes } from "../../../../core/src/testing/standards.ts";
import { searchCriteria } from "./store.ts";

const clause = (id: string, zh: string, en: string, text = "—"): Criterion => ({
  id,
  title: { zh, en },
  text: { zh: text, en: text },
  effort: 1,
});

const standard: Standard = {
  ...standardOfSizes([1]),
  areas: [
    {
      code: "2",
      title: { zh: "运营", en: "Operations" },
      sections: [
        {
          code: "2.1",
          title: { zh: "流程管理", en: "Process management" },
          required: true,
          criteria: [
            clause("54", "人力预测", "Forecasting", "within 55 seconds"),
            clause("55", "排班", "Scheduling"),
          ],
          groups: [
            {
              id: "monitoring",
              title: { zh: "监控", en: "Monitoring" },
              criteria: [
                clause("47", "质检抽样", "Sampling of IVR calls"),
                clause("56", "员工辅导", "Coaching", "质检之后"),
              ],
            },
          ],
        },
      ],
    },
  ],
};
const numbers = (search: string) => searchCriteria([standard], search).map(({ criterion }) => criterion);

test("a number finds the criterion so numbered first, then texts that hold it", () => {
  expect(numbers("55")).toEqual(["55", "54"]);
});
test("full-width digits and letters of either case find the same", () => {
  expect(numbers("５５")).toEqual(["55", "54"]);
  expect(numbers("ivr SAMPLING")).toEqual(["47"]);
});
test("Chinese words find titles first, then groups and sections, then texts", () => {
  expect(numbers("质检")).toEqual(["47", "56"]);
  expect(numbers("监控")).toEqual(["47", "56"]);
});
test("every word must be found somewhere; a section code finds its criteria", () => {
  expect(numbers("监控 辅导")).toEqual(["56"]);
  expect(numbers("监控 预测")).toEqual([]);
  expect(numbers("2.1")).toEqual(["54", "55", "47", "56"]);
});
test("a search of blanks finds nothing", () => {
  expect(numbers("  ")).toEqual([]);
});
