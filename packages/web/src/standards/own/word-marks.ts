/** A stretch of a text that is in both texts, or only in this one. */
export type Stretch = { readonly words: string; readonly isOther: boolean };

const most = 400_000;

/** What of two texts is not the same, word by word: the earlier and the later one, each in its stretches. */
export function wordMarks(before: string, after: string): readonly [readonly Stretch[], readonly Stretch[]] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const shared = commonWords(old, now);
  return [
    stretches(
      old,
      shared.map(([at]) => at),
    ),
    stretches(
      now,
      shared.map(([, at]) => at),
    ),
  ];
}

/** Chinese by the character, other writing by the word; blanks and marks stand alone. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];
}

/** The longest run of words that stand in both in the same order, as pairs of positions; none where the texts are too long. */
function commonWords(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  const left = () => Math.min(old.length, now.length) - start;
  while (end < left() && old.at(-1 - end) === now.at(-1 - end)) end++;
  const head = Array.from({ length: start }, (_, at) => [at, at] as const);
  const tail = Array.from(
    { length: end },
    (_, at) => [old.length - end + at, now.length - end + at] as const,
  );
  const [oldCore, nowCore] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const core = oldCore.length * nowCore.length > most ? [] : longest(oldCore, nowCore);
  return [...head, ...core.map(([a, b]) => [a + start, b + start] as const), ...tail];
}

function longest(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (a: number, b: number) => lengths[a * width + b] ?? 0;
  for (let a = old.length - 1; a >= 0; a--)
    for (let b = now.length - 1; b >= 0; b--)
      lengths[a * width + b] =
        old[a] === now[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0, b = 0; a < old.length && b < now.length; ) {
    if (old[a] === now[b]) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  }
  return pairs;
}

function stretches(words: readonly string[], shared: readonly number[]): readonly Stretch[] {
  const isShared = new Set(shared);
  const found: { words: string; isOther: boolean }[] = [];
  for (const [at, word] of words.entries()) {
    const isOther = !isShared.has(at);
    const last = found.at(-1);
    if (last && last.isOther === isOther) last.words += word;
    else found.push({ words: word, isOther });
  }
  return found;
}
