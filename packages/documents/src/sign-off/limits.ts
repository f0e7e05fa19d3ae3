/** The largest file that is read, and the most a packed bundle unpacks to. */
export const bundleLimitBytes = 64 * 1024 * 1024;

/** How deeply a bundle's JSON may be nested; a standard with its guidance takes some twenty levels. */
export const deepestNesting = 64;

/** Is the JSON nested deeper than any bundle is? Counted without parsing, for parsing is what depth would hurt. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charCodeAt(at);
    if (isInText) {
      if (mark === backslash) at += 1;
      else if (mark === quote) isInText = false;
    } else if (mark === quote) isInText = true;
    else if (mark === brace || mark === bracket) {
      depth += 1;
      if (depth > deepestNesting) return true;
    } else if (mark === braceEnd || mark === bracketEnd) depth -= 1;
  }
  return false;
}

const [quote, backslash, brace, braceEnd, bracket, bracketEnd] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];
