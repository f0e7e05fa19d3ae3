import { assessments, type Client } from "@plumbline/api";
import { addDays, utcDay } from "@plumbline/core/kernel";

/** A day so many days after another, as `2026-11-27`. */
export function dayFrom(day: Date, days: number): string {
  return addDays(utcDay(day), days);
}

/** Takes the rows of an answer sheet over into an assessment. */
export async function uploadAnswers(
  client: Client,
  id: string,
  rows: readonly { readonly criterion: string }[],
): Promise<void> {
  const file = new File([JSON.stringify(rows)], "answers.json", { type: "application/json" });
  await client.upload(assessments.uploadSheet, { params: { id }, query: { apply: "true" } }, file);
}
