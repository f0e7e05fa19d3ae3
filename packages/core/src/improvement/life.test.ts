import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ActionMove,
  type ActionState,
  actionStates,
  isOpenAction,
  type LivingAction,
  moveAction,
  movesFrom,
  refuseWithOpenActions,
  reportProgress,
} from "./index.ts";

const owner = "owner";
const colleague = "colleague";
const action = (state: ActionState, progress = 40): LivingAction => ({
  ...{ state, progress, ownerId: owner, reason: "" },
  evidence: { text: "", links: [] },
});
const shown = { text: "三个月的抽查记录，达标率 96%", links: [] };
const move = (to: ActionState, more: Partial<ActionMove> = {}): ActionMove => ({
  ...{ to, reason: "", evidence: null },
  ...more,
});

test("an action is planned, begun, done with evidence, and verified by a colleague", () => {
  const begun = moveAction(action("planned", 0), move("in-progress"), owner);
  const done = moveAction(begun, move("done", { evidence: shown }), owner);
  const verified = moveAction(done, move("verified"), colleague);
  expect([begun, done, verified].map(({ state, progress }) => [state, progress])).toEqual([
    ["in-progress", 0],
    ["done", 100],
    ["verified", 100],
  ]);
  expect(verified.evidence).toEqual(shown);
});

test("nobody verifies an action of their own", () => {
  const done = { ...action("done", 100), evidence: shown };
  expect(() => moveAction(done, move("verified"), owner)).toThrow("verifier-is-owner");
});

test("done needs something that shows the effect; a link is enough", () => {
  expect(() => moveAction(action("in-progress"), move("done"), owner)).toThrow("effect-evidence-missing");
  const links = ["https://intranet.example/report"];
  expect(
    moveAction(action("in-progress"), move("done", { evidence: { text: "", links } }), owner).state,
  ).toBe("done");
});

test("dropping, resuming and sending back say why", () => {
  expect(() => moveAction(action("planned"), move("dropped"), owner)).toThrow("action-reason-missing");
  expect(() => moveAction(action("dropped"), move("planned"), owner)).toThrow("action-reason-missing");
  expect(() => moveAction(action("done"), move("in-progress"), colleague)).toThrow("action-reason-missing");
  const back = moveAction(action("done", 100), move("in-progress", { reason: "样本不足" }), colleague);
  expect(back).toMatchObject({ state: "in-progress", progress: 90, reason: "样本不足" });
});

test("progress begins an action and never ends it; what is over takes no more", () => {
  expect(reportProgress(action("planned", 0), 20)).toMatchObject({ state: "in-progress", progress: 20 });
  expect(reportProgress(action("planned", 0), 0).state).toBe("planned");
  expect(reportProgress(action("in-progress"), 100).state).toBe("in-progress");
  for (const state of ["done", "verified", "dropped"] as const)
    expect(() => reportProgress(action(state), 50)).toThrow("action-not-under-way");
});

test("a finding closes once every action is verified or dropped", () => {
  expect(() => refuseWithOpenActions([action("verified"), action("done")])).toThrow(
    "finding-has-open-actions",
  );
  refuseWithOpenActions([action("verified"), action("dropped")]);
});

test("no walk leads out of verified, and only a colleague's step leads into it", () => {
  const steps = fc.array(
    fc.record({ to: fc.constantFrom(...actionStates), by: fc.constantFrom(owner, colleague) }),
  );
  fc.assert(
    fc.property(steps, (walk) => {
      let now = action("planned", 0);
      for (const { to, by } of walk) {
        const before = now;
        if (!movesFrom(now.state).includes(to) || (to === "verified" && by === owner)) continue;
        now = moveAction(now, move(to, { reason: "r", evidence: shown }), by);
        if (before.state === "verified" || now.progress < 0 || now.progress > 100) return false;
        if (!isOpenAction(now) && now.state !== "verified" && now.state !== "dropped") return false;
      }
      return true;
    }),
  );
});
