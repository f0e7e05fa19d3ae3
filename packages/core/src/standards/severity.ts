import type { Text } from "../kernel/index.ts";

/** How bad it is where a criterion is not met: from 1, a nuisance, to 5, danger to life, law or survival. */
export const severities = [5, 4, 3, 2, 1] as const;

const names: Readonly<Record<number, Text>> = {
  1: { zh: "轻微", en: "Nuisance" },
  2: { zh: "一般", en: "Moderate" },
  3: { zh: "较重", en: "Considerable" },
  4: { zh: "严重", en: "Severe" },
  5: { zh: "危及根本", en: "Vital" },
};

/** What a severity is called. */
export function severityName(severity: number): Text {
  return names[severity] ?? { zh: String(severity), en: String(severity) };
}

/** A severity as filled and empty squares, for those who read shapes before words: `■■■■□`. */
export function severityShape(severity: number): string {
  return "■".repeat(severity) + "□".repeat(Math.max(0, severities.length - severity));
}
