/** The first of `level-1`, `level-2` … that nobody has. */
export function freeName(stem: string, taken: readonly string[]): string {
  const names = Array.from({ length: taken.length + 1 }, (_, at) => `${stem}-${at + 1}`);
  return names.find((name) => !taken.includes(name)) ?? stem;
}
