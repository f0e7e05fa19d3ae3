import { type Colours, faces } from "@plumbline/core/charts";

/** The styles of the HTML form, on screen and on paper; `page` is the sentence with {page} and {pages}. */
export function htmlStyle(set: Colours, page: string): string {
  return `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 3rem 1.5rem 5rem; background: ${set.raised}; color: ${set.text};
  font: 14px/1.6 ${faces}; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.25; color: ${set.inkText}; margin: 0.5rem 0; text-wrap: balance; }
h2 { font-size: 1.4rem; color: ${set.inkText}; margin: 3.5rem 0 1rem; }
h3 { font-size: 1.1rem; color: ${set.inkText}; margin: 2.25rem 0 0.75rem; }
h4 { font-size: 1rem; margin: 2rem 0 0.5rem; }
p, li { max-width: 42em; }
a { color: ${set.inkText}; }
header { border-left: 2px solid ${set.ink}; padding-left: 1.5rem; }
header p { margin: 0.25rem 0; }
.verdict { font-size: 1.3rem; font-weight: bold; line-height: 1.5; margin: 1.5rem 0 0.75rem; text-wrap: balance; }
.quiet, dt { color: ${set.quietText}; }
.alert { color: ${set.vermilion}; font-weight: bold; }
dl { margin: 1.25rem 0; }
dd { margin: 0; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.35rem 1.5rem; max-width: 48em; }
.seal { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; border-top: 1px solid ${set.line};
  padding-top: 1rem; margin-top: 1.5rem; break-inside: avoid; }
.seal div { flex: 1 1 20rem; }
.seal svg { flex: none; }
.seal .facts { margin: 0.75rem 0 0; font-size: 0.9rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1rem; }
.figures div { border-top: 2px solid ${set.ink}; padding-top: 0.4rem; line-height: 1.35; }
.figures .value { color: ${set.inkText}; font-size: 1.8rem; font-weight: bold; line-height: 1.3; }
.figures dt, .figures .quiet { font-size: 0.85rem; }
nav ol { list-style: none; margin: 0; padding: 0; columns: 2; }
nav .level-1 { font-weight: bold; }
nav .level-2 { padding-left: 1.2em; }
figure { margin: 1.75rem 0 2rem; }
figure svg { display: block; width: 100%; height: auto; }
caption, figcaption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0 2rem; table-layout: fixed; font-size: 13px; line-height: 1.5; }
thead th { border-top: 2px solid ${set.ink}; border-bottom: 2px solid ${set.ink}; color: ${set.inkText};
  vertical-align: bottom; }
th, td { padding: 0.4rem 0.5rem; text-align: left; vertical-align: top; }
tbody tr { border-bottom: 1px solid ${set.line}; }
tbody th { background: ${set.shade}; }
th.end, td.end { text-align: right; }
th.centre, td.centre { text-align: center; }
.chip { border-radius: 3px; padding: 0.2rem; line-height: 1.35; }
.chip div + div { font-size: 11px; }
@media (max-width: 40rem) {
  body { padding: 1.25rem 0.75rem 3rem; }
  nav ol { columns: 1; }
  table { font-size: 12px; }
  th, td { padding: 0.3rem 0.2rem; }
}
@page { size: A4; margin: 22mm 20mm; @bottom-right { content: ${pageWords(page)}; font-size: 8pt; color: ${set.quietText}; } }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, .opens-page { break-before: page; }
  h2, h3, h4, caption, figcaption { break-after: avoid; }
  figure, tr, .figures { break-inside: avoid; }
  thead { display: table-header-group; }
  .figures { grid-auto-flow: column; grid-auto-columns: 1fr; grid-template-columns: none; }
  table { font-size: 8.5pt; line-height: 1.4; }
  th, td { padding: 0.25rem 0.4rem; }
  a { color: inherit; text-decoration: none; }
}
`;
}

/** "Page {page} of {pages}" as CSS content; its words are ours, quotes aside they need no escaping. */
function pageWords(words: string): string {
  const parts = words.split(/(\{pages?\})/).filter((part) => part !== "");
  return parts
    .map((part) =>
      part === "{page}" ? "counter(page)" : part === "{pages}" ? "counter(pages)" : JSON.stringify(part),
    )
    .join(" ");
}
