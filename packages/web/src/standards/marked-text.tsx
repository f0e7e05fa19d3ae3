import { highlighted } from "./highlight.ts";

/** A text with the words of a search marked. */
export function MarkedText({ text, search }: { readonly text: string; readonly search: string }) {
  return highlighted(text, search).map(({ text: run, hit }, at) =>
    hit ? <mark key={at}>{run}</mark> : <span key={at}>{run}</span>,
  );
}
