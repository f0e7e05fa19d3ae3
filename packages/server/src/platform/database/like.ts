/** A searched text as a pattern for `ilike` in which nothing but the words counts. */
export function likeOf(search: string): string {
  return `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
}
