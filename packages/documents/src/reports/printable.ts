// Control characters, direction overrides and non-characters have no place on paper and break XML.
const unprintable = /(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The text as paper and XML can carry it: halves of characters become U+FFFD, control characters spaces or nothing. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(unprintable, "");
}

/** Maps every string inside plain JSON data; keys stay. */
export function mapStrings<T>(data: T, change: (text: string) => string): T {
  if (typeof data === "string") return change(data) as T & string; // A string in, a string out.
  if (Array.isArray(data)) return data.map((item) => mapStrings(item, change)) as T & unknown[]; // Same length and kinds.
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, mapStrings(value, change)] as const);
  return Object.fromEntries(entries) as T & object; // The same keys with values of the same kinds.
}
