import type { SignOffBlock } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { useText } from "../../platform/text/index.ts";
import { Part, StatusWord } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

/** Where each kind of thing in the way is mended. */
const places = {
  "ratings-missing": { to: "/assessments/$assessmentId", hash: "missing" },
  undecided: { to: "/assessments/$assessmentId/consensus" },
  unapproved: { to: "/assessments/$assessmentId", hash: "approvals" },
  "evidence-missing": { to: "/assessments/$assessmentId/evidence" },
} as const satisfies Record<SignOffBlock["kind"], { to: string; hash?: string }>;

/** What keeps the assessment from being signed off, each with the way to mend it. */
export function BlocksPart(props: { readonly judged: Judged; readonly blocks: readonly SignOffBlock[] }) {
  const t = useText(texts);
  const { judged, blocks } = props;
  const params = { assessmentId: judged.assessment.id };
  if (blocks.length === 0) {
    return (
      <p className="sign-off-free">
        <StatusWord tone="good">{t.noBlocks}</StatusWord>
      </p>
    );
  }
  return (
    <Part title={t.blocks}>
      <p className="quiet">{t.blocksWhy}</p>
      <ul className="sign-off-blocks">
        {blocks.map(({ kind, count }) => (
          <li key={kind}>
            <StatusWord tone="needs-you">{t[kind](count)}</StatusWord>
            <Link {...places[kind]} params={params}>
              {t.mend}
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}
