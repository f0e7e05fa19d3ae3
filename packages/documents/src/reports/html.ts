import { colours } from "@plumbline/core/charts";
import {
  type Block,
  type Cell,
  hasContents,
  type Line,
  type Phrase,
  type ReportDocument,
  type Row,
  type Table,
} from "@plumbline/core/reports";
import { chartSvg } from "./chart-images.ts";
import { htmlStyle } from "./html-style.ts";
import { fitted, type Logo } from "./look.ts";
import { sealHtml } from "./seal.ts";

/** The report as one page that needs nothing else: styles and charts inside, no scripts, ready to print. */
export function htmlOf(document: ReportDocument, logo?: Logo | null): string {
  const { language, title, genre, owner, verdict, reservations, words, blocks } = document;
  const headings = blocks.flatMap((block, index) =>
    block.kind === "heading" && block.level < 3
      ? [`<li class="level-${block.level}"><a href="#part-${index}">${escaped(block.text)}</a></li>`]
      : [],
  );
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(title)}</title>
<style>${htmlStyle(colours.light, words.page)}</style>
</head>
<body>
<header>
${logo ? logoOf(logo, owner) : ""}<p class="quiet">${escaped(genre)}</p>
<h1>${escaped(title)}</h1>
${owner === "" ? "" : `<p>${escaped(owner)}</p>`}
<p class="verdict">${escaped(verdict)}</p>
${reservations.map((text) => `<p class="alert">${escaped(text)}</p>`).join("\n")}
${factsOf(document.facts)}
${document.seal ? sealHtml(document.seal, { facts: factsOf, escaped }) : ""}
</header>
${hasContents(document) ? contentsOf(words.contents, headings) : ""}<main>
${blocks.map(blockOf).join("\n")}
</main>
</body>
</html>
`;
}

/** The logo inside the page; its name is the owner's, since that is what it says. */
function logoOf(logo: Logo, owner: string): string {
  const { width, height } = fitted(logo, { width: 260, height: 80 });
  const data = Buffer.from(logo.png).toString("base64");
  return `<p><img src="data:image/png;base64,${data}" width="${width}" height="${height}" alt="${attribute(owner)}"></p>\n`;
}

function contentsOf(title: string, headings: readonly string[]): string {
  return `<nav aria-label="${escaped(title)}">
<h2>${escaped(title)}</h2>
<ol>${headings.join("\n")}</ol>
</nav>
`;
}

/** Text for element content and quoted attributes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`).replaceAll("\n", "<br>");
}

/** Text for an attribute, on one line. */
function attribute(text: string): string {
  return escaped(text.replaceAll("\n", " "));
}

function blockOf(block: Block, index: number): string {
  switch (block.kind) {
    case "heading": {
      // The page's own title is h1, so chapters begin at h2.
      const tag = `h${block.level + 1}`;
      return `<${tag} id="part-${index}"${block.opensPage ? ' class="opens-page"' : ""}>${escaped(block.text)}</${tag}>`;
    }
    case "paragraph":
      return `<p>${lineOf(block.line)}</p>`;
    case "points":
      return `<ul>${block.items.map((item) => `<li>${lineOf(item)}</li>`).join("\n")}</ul>`;
    case "facts":
      return factsOf(block.items);
    case "figures":
      return `<dl class="figures">${block.items
        .map(
          ({ name, value, note }) =>
            `<div><dt>${escaped(name)}</dt><dd class="value">${escaped(value)}</dd><dd class="quiet">${escaped(note)}</dd></div>`,
        )
        .join("\n")}</dl>`;
    case "figure":
      return `<figure id="part-${index}"><figcaption>${escaped(block.caption)}</figcaption>${chartOf(block, index)}</figure>`;
    case "table":
      return tableOf(block);
  }
}

/** The chart inline. Its ids are made the figure's own, since several charts share the page. */
function chartOf({ chart }: Extract<Block, { kind: "figure" }>, index: number): string {
  return chartSvg(chart)
    .replaceAll(/\bzr\d+-/g, `figure-${index}-`)
    .replace("<svg ", `<svg role="img" aria-label="${attribute(chart.label)}" `);
}

function factsOf(items: ReportDocument["facts"]): string {
  const pairs = items.map(({ name, value }) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  return `<dl class="facts">${pairs.join("\n")}</dl>`;
}

function tableOf({ caption, columns, rows }: Table): string {
  const widths = columns.map(({ width }) => `<col style="width:${width}%">`).join("");
  const heads = columns
    .map(({ head, align }) => `<th scope="col" class="${align}">${escaped(head)}</th>`)
    .join("");
  return `<table>
<caption>${escaped(caption)}</caption>
<colgroup>${widths}</colgroup>
<thead><tr>${heads}</tr></thead>
${bodies(rows)
  .map((body) => `<tbody>${body.map((row) => rowOf(row, columns)).join("\n")}</tbody>`)
  .join("\n")}
</table>`;
}

/** Rows under their head line: each run is a row group of its own. */
function bodies(rows: readonly Row[]): readonly (readonly Row[])[] {
  const starts = rows.flatMap((row, index) => (index === 0 || row.kind === "head" ? [index] : []));
  return starts.map((start, index) => rows.slice(start, starts[index + 1]));
}

function rowOf(row: Row, columns: Table["columns"]): string {
  if (row.kind === "head")
    return `<tr><th scope="rowgroup" colspan="${columns.length}">${escaped(row.text)}</th></tr>`;
  const cells = row.cells.map((cell, index) => cellOf(cell, columns[index]?.align ?? "start"));
  return `<tr>${cells.join("")}</tr>`;
}

function cellOf({ lines, ground }: Cell, align: string): string {
  const words = lines.map((line) => `<div>${lineOf(line)}</div>`).join("");
  if (!ground) return `<td class="${align}">${words}</td>`;
  return `<td class="${align}"><div class="chip" style="background:${ground.fill};color:${ground.text}">${words}</div></td>`;
}

function lineOf(line: Line): string {
  return line.map(phraseOf).join("");
}

function phraseOf({ text, as }: Phrase): string {
  if (as === "plain") return escaped(text);
  if (as === "strong") return `<strong>${escaped(text)}</strong>`;
  return `<span class="${as}">${escaped(text)}</span>`;
}
