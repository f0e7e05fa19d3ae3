import type { SignOffRound } from "@plumbline/core/assessments";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Part, StatusWord } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { BundleButton } from "./bundle-button.tsx";
import { texts } from "./text.ts";

/** The rounds that ended: given back, lapsed, or signed and withdrawn, with the bundle that stays kept. */
export function EarlierPart(props: { readonly judged: Judged; readonly rounds: readonly SignOffRound[] }) {
  const t = useText(texts);
  const { judged, rounds } = props;
  if (rounds.length === 0) return null;
  return (
    <Part title={t.earlier}>
      <ul className="sign-off-rounds">
        {rounds.map((round) => (
          <li key={round.round}>
            <Round judged={judged} round={round} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Round({ judged, round }: { readonly judged: Judged; readonly round: SignOffRound }) {
  const t = useText(texts);
  const format = useFormat();
  const { reviewed, approved, ended, seal } = round;
  const acts = [
    ...(reviewed ? [{ name: t.reviewed, ...reviewed }] : []),
    ...(approved ? [{ name: t.approved, ...approved }] : []),
  ];
  return (
    <>
      <strong>{t.round(round.round)}</strong>
      {ended && (
        <p>
          <StatusWord tone={ended.how === "withdrawn" ? "bad" : "quiet"}>{t[ended.how]}</StatusWord>{" "}
          <span className="quiet">{t.byAt(ended.by, format.moment(ended.at))}</span>
        </p>
      )}
      {ended && <p className="sign-off-remarks">{t.because(ended.reason)}</p>}
      {acts.map(({ name, by, at }) => (
        <p key={name} className="quiet">
          {name} · {t.byAt(by, format.moment(at))}
        </p>
      ))}
      {seal && (
        <>
          <code className="hash">{seal.sha256}</code>
          <BundleButton assessmentId={judged.assessment.id} round={round.round} seal={seal} />
        </>
      )}
    </>
  );
}
