import type { ProblemPlace } from "@plumbline/api";
import type { Language } from "@plumbline/core/kernel";
import { type InputIssue, inputErrors } from "@plumbline/core/refusals";
import type { z } from "zod";

/** A wrong place of a form: the path of the field, and the sentence beside it. */
export type WrongPlace = { readonly path: readonly (string | number)[]; readonly words: string };

/** What a schema found wrong, in the server's own sentences; the first found of each field. */
export function wrongPlaces(issues: readonly InputIssue[], language: Language): readonly WrongPlace[] {
  const places = inputErrors(issues, "").map((error) => ({
    path: pathOf(error.pointer),
    words: error.text[language],
  }));
  const first = new Map(places.toReversed().map((place) => [place.path.join("/"), place]));
  return [...first.values()].toReversed();
}

/** The server's wrong places as places of the form: `/body/name` and `/name` both mean the field `name`. */
export function serverPlaces(errors: readonly ProblemPlace[]): readonly WrongPlace[] {
  return errors.map(({ pointer, message }) => ({ path: pathOf(pointer), words: message }));
}

function pathOf(pointer: string): readonly (string | number)[] {
  const steps = pointer.split("/").slice(1);
  const within = steps[0] === "body" ? steps.slice(1) : steps;
  const plain = within.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return plain.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

type Filled = Readonly<Record<string, unknown>>;

/** A form's fields as its schema wants them: what was emptied is null where null fits, and else not given at all. */
export function filledIn(fields: Filled, schema: z.ZodType): Filled {
  const isWrong = (tried: Filled, key: string) =>
    schema.safeParse(tried).error?.issues.some((issue) => issue.path[0] === key) ?? false;
  let filled = fields;
  for (const key of Object.keys(fields).filter((each) => (fields[each] ?? "") === "")) {
    if (!isWrong(filled, key)) continue;
    const withNull = { ...filled, [key]: null };
    filled = isWrong(withNull, key) ? { ...filled, [key]: undefined } : withNull;
  }
  return filled;
}
