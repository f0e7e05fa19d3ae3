import type { AssessmentSummary } from "@plumbline/core/assessments";
import { expect, test } from "vitest";
import { chosenRun, earlierRuns } from "./earlier-runs.ts";

const run = (id: string, to: string, more: Partial<AssessmentSummary> = {}) =>
  ({
    ...{
      id,
      to,
      centreId: "c",
      standard: "audit@1",
      createdAt: `${to}T00:00:00Z`,
      state: "closed",
      rated: 5,
    },
    ...more,
  }) as AssessmentSummary;
const own = run("own", "2026-06-30");

test("only earlier runs of the same centre and standard are offered, the latest first", () => {
  const entries = [
    own,
    run("old", "2025-06-30"),
    run("other-standard", "2026-01-31", { standard: "cc@1" }),
    run("last", "2026-01-31"),
    run("later", "2026-12-31"),
  ];
  expect(earlierRuns(own, entries).map(({ id }) => id)).toEqual(["last", "old"]);
});

test("the last finished run is taken unless another is asked for; without one, the last with answers", () => {
  const open = run("open", "2026-05-31", { state: "open" });
  const runs = [open, run("last", "2026-01-31")];
  expect(chosenRun(runs, undefined)?.id).toBe("last");
  expect(chosenRun(runs, "open")?.id).toBe("open");
  expect(chosenRun([{ ...open, rated: 0 }], undefined)).toBeUndefined();
  expect(chosenRun([open], "gone")?.id).toBe("open");
});
