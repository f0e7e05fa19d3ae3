import { expect, test } from "vitest";
import { draftOf, planOf, unassigned } from "./plan.ts";

const lead = "01a1fcf0-0000-7000-8000-000000000001";

test("a first plan has its lead; unfinished lines are not sent", () => {
  const draft = draftOf({ team: null, role: null }, lead);
  const more = {
    ...draft,
    members: [
      ...draft.members,
      { key: 1, accountId: null, role: "assessor" as const, sections: ["1.1"] },
      { key: 2, accountId: "b", role: "observer" as const, sections: ["1.2"] },
    ],
    sites: [{ key: 3, name: "番禺", place: "", from: null, to: null }],
  };
  expect(planOf(more)).toEqual({
    members: [
      { accountId: lead, role: "lead", sections: [] },
      { accountId: "b", role: "observer", sections: [] },
    ],
    sites: [],
  });
  expect(unassigned(more, ["1.1", "1.2"])).toEqual(["1.1", "1.2"]);
});

test("the plan of a team comes back as it was sent", () => {
  const part = { section: "1.1", submittedAt: null, missing: null, rated: null, asked: 2 };
  const members = [{ accountId: lead, name: "陈静", role: "lead" as const, parts: [part] }];
  const sites = [{ name: "番禺", place: "广州", from: "2026-05-01", to: "2026-05-02" }];
  expect(planOf(draftOf({ team: { version: 1, members, sites }, role: "lead" }, lead))).toEqual({
    members: [{ accountId: lead, role: "lead", sections: ["1.1"] }],
    sites,
  });
});
