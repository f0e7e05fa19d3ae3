/** How many places are named; the rest says nothing more. */
const most = 10;

/** Where two plain JSON values differ, as JSON pointers, at most ten. */
export function differingPlaces(one: unknown, other: unknown): readonly string[] {
  const places: string[] = [];
  walk(one, other, "", places);
  return places;
}

function walk(one: unknown, other: unknown, place: string, places: string[]): void {
  if (places.length >= most || Object.is(one, other)) return;
  if (!isBranch(one) || !isBranch(other) || Array.isArray(one) !== Array.isArray(other)) {
    places.push(place);
    return;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const isInBoth = Object.hasOwn(one, key) && Object.hasOwn(other, key);
    if (isInBoth) walk(one[key], other[key], `${place}/${key}`, places);
    else if (places.length < most) places.push(`${place}/${key}`);
  }
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
