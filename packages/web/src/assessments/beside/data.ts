import { assessments } from "@plumbline/api";
import { z } from "zod";
import { useAsk, useDownload } from "../../platform/client/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";

/** Every run, each centre's latest, or its latest of each purpose. */
export const runChoices = ["all", "latest", "purposes"] as const;

/** What is compared, in the address; lists are ids with commas between them. */
const shape = {
  standard: z.string().max(120).optional(),
  centres: z.string().max(8000).default(""),
  asOf: z.iso.date().optional(),
  runs: z.enum(runChoices).default("all"),
  ids: z.string().max(8000).default(""),
  stated: z.string().max(8000).default(""),
  /** Runs of the answer that are left out below. */
  without: z.string().max(8000).default(""),
  from: z.string().max(60).optional(),
  to: z.string().max(60).optional(),
};

/** The choice of the page, and how it is changed. */
export function useChoice() {
  const [view, change] = useUrlState(shape);
  return { view, change };
}
export type Choice = ReturnType<typeof useChoice>["view"];
export type ChangeChoice = ReturnType<typeof useChoice>["change"];

/** The ids of one word of the address. */
export function idsIn(word: string): readonly string[] {
  return word.split(",").filter((id) => id !== "");
}

/** The runs that fit the choice. */
export function useBeside(standard: string | undefined, view: Choice) {
  const { centres, asOf, runs, ids, stated } = view;
  const query = {
    ...{ standard: standard ?? "", runs },
    ...(centres && { centres }),
    ...(asOf && { asOf }),
    ...(ids && { ids }),
    ...(stated && { stated }),
  };
  return useAsk(assessments.compareAssessments, { query }, { enabled: standard !== undefined, keep: true });
}

export const useComparisonFile = () => useDownload(assessments.downloadComparison);
