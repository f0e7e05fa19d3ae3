import type { Language } from "@plumbline/core/kernel";
import type { Scale, Standard } from "@plumbline/core/standards";

/** A value as people fill it in: its points, or its title where two values are worth the same. */
export function shownAs(standard: Standard, scaleId: string, id: string | null, language: Language): string {
  const scale = standard.scales.find((one) => one.id === scaleId);
  const value = scale?.values.find((one) => one.id === id);
  if (!scale || !value) return "";
  return tellsByPoints(scale) ? String(value.points) : value.title[language];
}

function tellsByPoints(scale: Scale): boolean {
  return new Set(scale.values.map(({ points }) => points)).size === scale.values.length;
}
