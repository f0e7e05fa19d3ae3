/** A run of a text, and whether it is one of the words searched for. */
export type Run = { readonly text: string; readonly hit: boolean };

/** Splits a text at the words of a search, so that they can be marked; case and full-width forms do not matter. */
export function highlighted(text: string, search: string): readonly Run[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const folded = plain(text);
  // A form that folds to another length could not be laid over the text.
  if (words.length === 0 || folded.length !== text.length) return [{ text, hit: false }];
  const marked: boolean[] = new Array(text.length).fill(false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      marked.fill(true, at, at + word.length);
    }
  }
  return runsOf(text, marked);
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function runsOf(text: string, marked: readonly boolean[]): readonly Run[] {
  const runs: { text: string; hit: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = runs.at(-1);
    const hit = marked[at] ?? false;
    if (last && last.hit === hit) last.text += text[at];
    else runs.push({ text: text[at] ?? "", hit });
  }
  return runs;
}
