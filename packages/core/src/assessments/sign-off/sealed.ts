import { type Standard, Standard as StandardShape } from "../../standards/index.ts";
import { assess } from "../assess.ts";
import type { Verdict } from "../model.ts";
import { type HeldAnswers, sheetRows } from "../sheet-rows.ts";
import { signOffBlocks } from "./blocks.ts";
import type { Sealed, SignOffBlock } from "./model.ts";

/** The standard that was signed with an assessment; null where it is none. */
export function sealedStandard({ pack }: Pick<Sealed, "pack">): Standard | null {
  return StandardShape.safeParse(pack.written).data ?? null;
}

type Answered = Pick<Sealed, "assessment" | "ratings" | "notes" | "notApplicable">;

/** The verdict worked out anew from the answers that were signed. */
export function sealedVerdict(standard: Standard, { assessment, ...answers }: Answered): Verdict {
  const { scope, years, held } = assessment;
  return assess(standard, { rows: sheetRows(answers satisfies HeldAnswers), scope, years, held });
}

/** What should have kept these contents from being signed; always empty unless somebody else's program signed them. */
export function sealedBlocks(standard: Standard, sealed: Sealed): readonly SignOffBlock[] {
  const { scope, from, to } = sealed.assessment;
  const pieces = sealed.evidence;
  return signOffBlocks(standard, {
    ...{ rows: sheetRows(sealed), scope, period: { from, to }, pieces, undecided: 0 },
  });
}
