import type { z } from "zod";
import type { RefusalRule, Text } from "../kernel/index.ts";

/** What zod says is wrong, with the input beside it where it was asked for (`reportInput`). */
export type InputIssue = z.core.$ZodIssue;

/** One thing wrong with an input: where (JSON pointer), which kind, and the sentence in both languages. */
export type InputError = { readonly pointer: string; readonly code: string; readonly text: Text };

/** The declared rules by code, for messages that are codes, such as `period-ends-before-it-starts`. */
type RuleOf = (code: string) => RefusalRule | undefined;

/** One entry a place; unknown fields each get their own. */
export function errorsOf(issues: readonly InputIssue[], under: string, ruleOf: RuleOf): InputError[] {
  return issues.flatMap((issue): InputError[] => {
    const pointer = pointerTo(under, issue.path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ pointer: pointerTo(pointer, [key]), ...unknownField }));
    }
    return [{ pointer, ...plain(issue, ruleOf) }];
  });
}

function pointerTo(under: string, path: readonly PropertyKey[]): string {
  return [under, ...path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

const unknownField = {
  code: "unknown-field",
  text: { zh: "没有这个字段，请删去。", en: "There is no such field. Leave it out." },
};

type Said = Omit<InputError, "pointer">;

function plain(issue: InputIssue, ruleOf: RuleOf): Said {
  switch (issue.code) {
    case "invalid_type":
      return isMissing(issue.input) ? required : wrongType(issue.expected);
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "invalid_value":
      return isMissing(issue.input) ? required : notOneOf(issue.values);
    case "invalid_format":
      return format(issue.format);
    case "not_multiple_of":
      return said(
        "not-a-multiple",
        `须为 ${issue.divisor} 的倍数。`,
        `Must be a multiple of ${issue.divisor}.`,
      );
    case "custom":
      return custom(issue.message, ruleOf);
    default:
      return said("not-valid", "内容不符合要求。", "This does not fit what is asked for.");
  }
}

const said = (code: string, zh: string, en: string): Said => ({ code, text: { zh, en } });

const isMissing = (input: unknown) => input === undefined || input === null;

const required = said("required", "必填。", "This is required.");

const typeNames: Readonly<Record<string, readonly [string, string]>> = {
  string: ["文字", "text"],
  number: ["数字", "a number"],
  int: ["整数", "a whole number"],
  boolean: ["true 或 false", "true or false"],
  array: ["列表", "a list"],
  object: ["对象", "an object"],
};

function wrongType(expected: string): Said {
  const [zh, en] = typeNames[expected] ?? [expected, expected];
  return said("wrong-type", `应为${zh}。`, `This must be ${en}.`);
}

function tooSmall(origin: string, minimum: number): Said {
  if (origin === "string" && minimum <= 1) return said("required", "不能为空。", "This must not be empty.");
  if (origin === "string")
    return said("too-short", `至少 ${minimum} 个字符。`, `At least ${minimum} characters.`);
  if (origin === "array") return said("too-few", `至少选择 ${minimum} 项。`, `Choose at least ${minimum}.`);
  return said("too-small", `不能小于 ${minimum}。`, `Must be at least ${minimum}.`);
}

function tooBig(origin: string, maximum: number): Said {
  if (origin === "string")
    return said("too-long", `最多 ${maximum} 个字符。`, `At most ${maximum} characters.`);
  if (origin === "array") return said("too-many", `最多 ${maximum} 项。`, `At most ${maximum} entries.`);
  return said("too-large", `不能大于 ${maximum}。`, `Must be at most ${maximum}.`);
}

function notOneOf(values: readonly unknown[]): Said {
  const list = values.map(String);
  return said("not-one-of", `应为以下之一：${list.join("、")}。`, `Must be one of: ${list.join(", ")}.`);
}

const formats: Readonly<Record<string, Said>> = {
  email: said("format-email", "不是有效的邮箱地址。", "This is not an e-mail address."),
  uuid: said("format-id", "不是有效的编号。", "This is not a valid id."),
  date: said("format-day", "应为日期，如 2026-11-21。", "Must be a day such as 2026-11-21."),
  datetime: said(
    "format-moment",
    "应为 UTC 时间，如 2026-11-21T08:00:00Z。",
    "Must be a moment in UTC such as 2026-11-21T08:00:00Z.",
  ),
};

function format(name: string): Said {
  return formats[name] ?? said("format", "格式不正确。", "The format is not right.");
}

/** A rule of our own on a schema gives a code as its message; without one the general sentence stands. */
function custom(message: string, ruleOf: RuleOf): Said {
  const rule = ruleOf(message);
  return rule
    ? { code: message, text: rule.text({}) }
    : said("not-valid", "内容不符合要求。", "This does not fit what is asked for.");
}
