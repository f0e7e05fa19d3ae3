import { z } from "zod";
import { type Language, languages, Text } from "../../kernel/index.ts";
import { Standard } from "../model.ts";
import { brokenCrossReferences, brokenSuccessions, type KnownCriteria } from "../references.ts";
import { type StandardProblem, validateStandard } from "../validate.ts";
import { Draft } from "./draft.ts";
import { fieldName, type Place, placeInDraft } from "./draft-place.ts";
import { counted, tidied } from "./tidy.ts";

/** What keeps a draft from being published: the part to go to, what it is about, and the sentence. */
export const DraftFault = z.strictObject({
  part: z.string(),
  /** Section, group or angle within the part, and the field: where an editor leads to. */
  field: z.string(),
  about: Text,
  code: z.string(),
  message: Text,
});
export type DraftFault = z.infer<typeof DraftFault>;

/** The standard a draft came to be, without what was begun and left empty; undefined while its form lacks something. */
export function finished(draft: Draft): Standard | undefined {
  return Standard.safeParse(tidied(draft)).data;
}

/** A standard that came from a file as a draft, or where it is larger than a draft may be. */
export function draftOf(written: Standard): {
  readonly draft?: Draft;
  readonly faults: readonly DraftFault[];
} {
  const read = Draft.safeParse(written, { reportInput: true });
  if (read.success) return { draft: counted(read.data), faults: [] };
  return { faults: read.error.issues.flatMap((issue) => ofForm(issue, written)).map(({ fault }) => fault) };
}

/** Everything that is missing or wrong in a draft, in printed order; `known` are the criteria of the other standards at hand. */
export function faultsOfDraft(draft: Draft, known: KnownCriteria): readonly DraftFault[] {
  const tidy = tidied(draft);
  const issues = Standard.safeParse(tidy, { reportInput: true }).error?.issues ?? [];
  const rules = [
    ...validateStandard(tidy),
    ...brokenCrossReferences(tidy, known),
    ...brokenSuccessions(tidy, known),
    ...unknownEditions(tidy, known),
  ];
  const form = oncePerText(issues).flatMap((issue) => ofForm(issue, tidy));
  const found = [...form, ...rules.map((problem) => ofRule(problem, tidy)), ...ofNothing(tidy)];
  return found.toSorted((one, other) => one.order - other.order).map(({ fault }) => fault);
}

type Placed = { readonly order: number; readonly fault: DraftFault };

function placed(place: Place, code: string, message: Text): Placed {
  const { part, field, about, order } = place;
  return { order, fault: { part, field, about, code, message } };
}

function ofRule({ path, code, message }: StandardProblem, draft: Draft): Placed {
  return placed(placeInDraft(draft, path), code, message);
}

type Issue = z.core.$ZodIssue & { readonly bothSides?: true };

/** A text without any words is one fault, not one a side; the Chinese side stands for both. */
function oncePerText(issues: readonly z.core.$ZodIssue[]): readonly Issue[] {
  const lacking = new Set(issues.flatMap(({ code, path }) => (code === "too_small" ? [path.join("/")] : [])));
  return issues.flatMap((issue): readonly Issue[] => {
    const side = issue.path.at(-1);
    const other = side === "zh" ? "en" : side === "en" ? "zh" : undefined;
    if (!other || !lacking.has([...issue.path.slice(0, -1), other].join("/"))) return [issue];
    return side === "zh" ? [{ ...issue, bothSides: true }] : [];
  });
}

function ofForm(issue: Issue, draft: Draft): readonly Placed[] {
  // An issue's path holds keys and positions; symbols are keys of no JSON.
  const path = issue.path.filter((step): step is string | number => typeof step !== "symbol");
  if (path[0] === "counts") return [];
  const place = placeInDraft(draft, path);
  const side = languages.find((language) => language === path.at(-1));
  const name = fieldName(path);
  if (issue.bothSides) return [placed(place, "language-missing", unwritten(name))];
  if (side && issue.code === "too_small") return [placed(place, "language-missing", lacking(name, side))];
  if (issue.code === "too_small") return [placed(place, "part-empty", tooFew(name, Number(issue.minimum)))];
  if (issue.code === "too_big") return [placed(place, "too-long", tooLong(name, Number(issue.maximum)))];
  return [placed(place, "value-wrong", wrong(name))];
}

/** A draft of sections and no criterion has the form of a standard, and nothing to assess. */
function ofNothing(draft: Draft): readonly Placed[] {
  if (draft.counts.criteria > 0) return [];
  return [placed(placeInDraft(draft, ["areas"]), "standard-empty", nothing)];
}

function unknownEditions(draft: Draft, known: KnownCriteria): readonly StandardProblem[] {
  return draft.supersedes.flatMap(({ id, edition }, at): readonly StandardProblem[] => {
    const name = `${id}@${edition}`;
    if (known.has(name)) return [];
    return [{ path: ["supersedes", at], code: "reference-broken", message: noEdition(name) }];
  });
}

const languageNames: Readonly<Record<Language, Text>> = {
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
};

function lacking(name: Text, side: Language): Text {
  return {
    zh: `${name.zh}缺少${languageNames[side].zh}。`,
    en: `The ${languageNames[side].en} of the ${name.en} is missing.`,
  };
}

function unwritten({ zh, en }: Text): Text {
  return { zh: `${zh}还没有写。`, en: `The ${en} is not written yet.` };
}

function tooFew(name: Text, least: number): Text {
  return {
    zh: `${name.zh}至少要有 ${least} 项。`,
    en: `At least ${least} needed: ${name.en}.`,
  };
}

function tooLong(name: Text, most: number): Text {
  return {
    zh: `${name.zh}超过上限 ${most}，请缩短。`,
    en: `The ${name.en} is beyond the limit of ${most}; shorten it.`,
  };
}

function wrong(name: Text): Text {
  return { zh: `${name.zh}的值不对，请更正。`, en: `The ${name.en} is not right; correct it.` };
}

const nothing: Text = {
  zh: "还没有条目；请在某一节里加上第一个。",
  en: "There are no criteria yet; add the first one to a section.",
};

function noEdition(name: string): Text {
  return {
    zh: `所取代的 ${name} 不存在；请改选已发布的版本，或留空。`,
    en: `${name}, which this edition supersedes, is not there; choose a published one or leave it out.`,
  };
}
