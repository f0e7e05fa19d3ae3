import { type Standard, standardName } from "../../standards/index.ts";

/** What of a standard says which others it belongs with. */
export type OfLine = Pick<Standard, "id" | "edition" | "supersedes">;

/** Are these editions of one standard, or does one of them take the place of the other? */
export function isOfOneLine(one: OfLine, other: OfLine): boolean {
  return one.id === other.id || takesPlaceOf(one, other) || takesPlaceOf(other, one);
}

/** May an open assessment go over from this pack to that one: another of its line, and not one it has left behind? */
export function mayFollow(
  now: { readonly hash: string; readonly standard: OfLine },
  next: { readonly hash: string; readonly standard: OfLine },
): boolean {
  return (
    now.hash !== next.hash &&
    isOfOneLine(now.standard, next.standard) &&
    !takesPlaceOf(now.standard, next.standard)
  );
}

function takesPlaceOf(later: OfLine, earlier: OfLine): boolean {
  return later.supersedes.some((edition) => standardName(edition) === standardName(earlier));
}
