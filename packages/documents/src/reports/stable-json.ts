/** Data as JSON with keys in alphabetical order, two spaces deep: the same data gives the same bytes. */
export function stableJson(data: unknown): string {
  return `${JSON.stringify(data, (_, value: unknown) => (isRecord(value) ? inOrder(value) : value), 2)}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** By code unit, not by locale, so that every machine sorts alike. */
function inOrder(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
