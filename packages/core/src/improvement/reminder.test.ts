import { expect, test } from "vitest";
import { reminderOf } from "./index.ts";

const action = (dueOn: string, what: string) => ({
  ...{ id: "7", what, dueOn, findingTitle: "校准未覆盖外呼", centreName: "广州客户服务中心", progress: 40 },
});
const facts = {
  ...{ name: "王敏", organisation: "岭南客户服务集团", on: "2026-11-21", publicUrl: null },
  actions: [
    action("2026-11-18", "外呼录音纳入月度校准"),
    action("2026-11-21", "修订校准办法"),
    action("2026-12-01", "培训质检员"),
  ],
};

test("one message says what is overdue, due today and due soon, in the owner's language", () => {
  const zh = reminderOf(facts, "zh");
  expect(zh?.subject).toBe("准绳：1 项改进措施已超期");
  for (const said of ["已超期 3 天", "今天到期", "还有 10 天到期", "王敏，您好", "外呼录音纳入月度校准"])
    expect(zh?.text).toContain(said);
  const en = reminderOf(facts, "en");
  expect(en?.subject).toBe("Plumbline: 1 of your actions is overdue");
  for (const said of ["overdue by 3 days", "due today", "due in 10 days"]) expect(en?.text).toContain(said);
});

test("links are there where the pages have a public address", () => {
  expect(reminderOf(facts, "zh")?.text).not.toContain("http");
  const text = reminderOf({ ...facts, publicUrl: "https://p.example" }, "zh")?.text;
  expect(text).toContain("https://p.example/improvement/actions/7");
});

test("without anything due there is no message", () => {
  expect(reminderOf({ ...facts, actions: [] }, "zh")).toBeNull();
});
