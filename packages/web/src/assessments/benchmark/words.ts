import type { GroupTerms } from "@plumbline/core/assessments";
import { industryTexts, regionTexts } from "../../organisation/index.ts";
import { useText } from "../../platform/text/index.ts";
import { texts } from "./text.ts";

/** What a group is called: its bands, or all centres. */
export function useGroupWords(): (terms: GroupTerms) => string {
  const t = useText(texts);
  const industries = useText(industryTexts);
  const regions = useText(regionTexts);
  return ({ industry, seats, region }) => {
    const words = [
      industry && industries[industry],
      seats &&
        (seats.endsWith("-up") ? t.upward(seats.replace("-up", "")) : t.seats(seats.replace("-", "–"))),
      region && regions[region],
    ].filter((word) => word !== null);
    return words.length === 0 ? t.everybody : words.join(" · ");
  };
}

/** Names a group in the address. */
export function groupWord({ industry, seats, region }: GroupTerms): string {
  return [industry && "industry", seats && "seats", region && "region"].filter(Boolean).join("-") || "all";
}
