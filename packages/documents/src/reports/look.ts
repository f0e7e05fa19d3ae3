/** An organisation's logo, ready to be set: a PNG of ours, its size in pixels. */
export type Logo = { readonly png: Uint8Array; readonly width: number; readonly height: number };

/** A Word template of the organisation's own. */
export type WordTemplate = { readonly name: string; readonly bytes: Uint8Array };

/** What a report looks like beside its contents; nothing means ours. */
export type Look = { readonly logo?: Logo | null; readonly template?: WordTemplate | null };

/** The logo's size in a box of so much, its proportions kept; never larger than it is. */
export function fitted(
  { width, height }: Pick<Logo, "width" | "height">,
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const factor = Math.min(box.width / width, box.height / height, 1);
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}
