import type { DocumentSeal } from "@plumbline/core/reports";
import { bundleTag } from "../sign-off/packed.ts";
import { qrSvg } from "../sign-off/qr.ts";

/** How wide the code of a sign-off is drawn, in pixels of 96 to the inch: some 30 mm. */
export const codeWidth = 116;

/** The code of a sign-off as SVG; null where there is none. */
export function codeSvg({ code }: DocumentSeal): string | null {
  return code && qrSvg(code.text, codeWidth);
}

/** The same as PNG, large enough for print, for programs that do not draw SVG. */
export async function codePng(text: string): Promise<Buffer> {
  const { Resvg } = await import("@resvg/resvg-js");
  return new Resvg(qrSvg(text, codeWidth), { fitTo: { mode: "zoom", value: 4 } }).render().asPng();
}

/** The sign-off in a page: what it says, its code, and the packed bundle, which is never drawn. */
export function sealHtml(
  seal: DocumentSeal,
  of: {
    readonly facts: (items: DocumentSeal["items"]) => string;
    readonly escaped: (text: string) => string;
  },
): string {
  const { heading, items, code, bundle } = seal;
  const drawn = codeSvg(seal)?.replace(
    "<svg ",
    `<svg role="img" aria-label="${of.escaped(code?.label ?? "")}" `,
  );
  if (!drawn) return `<p class="quiet seal-none">${of.escaped(heading)}</p>`;
  return `<section class="seal">
<div><p><strong>${of.escaped(heading)}</strong></p>${of.facts(items)}</div>
${drawn}
${bundle === null ? "" : `${bundleTag}${bundle}</template>`}
</section>`;
}
