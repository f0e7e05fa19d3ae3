import type { ComparedRun, ComparisonFrame } from "@plumbline/core/assessments";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { purposeTexts } from "../text.ts";
import { texts } from "./text.ts";

/** How runs are named: where several centres are compared with their centre, else by title. */
export function useRunWords(frame: ComparisonFrame, runs: readonly ComparedRun[]) {
  const t = useText(texts);
  const purposes = useText(purposeTexts);
  const format = useFormat();
  const say = useSay();
  const several = new Set(runs.map(({ facts }) => facts.centreId)).size > 1;
  const levels = new Map(frame.levels.map(({ id, title }) => [id, say(title)]));
  return {
    several,
    /** Centre where it matters, else the title. */
    short: ({ facts }: ComparedRun) => (several ? facts.centreName : facts.title),
    long: ({ facts }: ComparedRun) =>
      [several && facts.centreName, facts.title, format.day(facts.on), facts.kind === "stated" && t.stated]
        .filter(Boolean)
        .join(" · "),
    /** What kind of run it is: its purpose, and whose word. */
    kind: ({ facts }: ComparedRun) => {
      const words = [
        purposes[facts.purpose],
        facts.kind === "stated" && t.stated,
        facts.state === "open" && t.open,
      ];
      return words.filter(Boolean).join(" · ");
    },
    level: ({ facts, share }: ComparedRun) => {
      if (frame.levels.length === 0 || share === null || facts.kind === "stated") return null;
      return facts.attained ? (levels.get(facts.attained) ?? facts.attained) : t.noLevel;
    },
  };
}

export type RunWords = ReturnType<typeof useRunWords>;
