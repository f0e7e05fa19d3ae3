import type { SignOffRound, SignOffSeal } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Facts, Part, StatusWord } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { BundleButton } from "./bundle-button.tsx";
import { texts } from "./text.ts";

type SignedProps = { readonly judged: Judged; readonly round: SignOffRound; readonly seal: SignOffSeal };

/** What was signed: by whom, with which key, the bundle to keep, and how anybody checks it. */
export function SignedPart({ judged, round, seal }: SignedProps) {
  const t = useText(texts);
  const format = useFormat();
  const { reader, assessment } = judged;
  const { approved } = round;
  const level = seal.level === null ? t.noLevel : reader.levelName(seal.level);
  return (
    <Part
      title={t.signed}
      action={<BundleButton assessmentId={assessment.id} round={round.round} seal={seal} primary />}
    >
      <p>
        <StatusWord tone="good">{approved && t.byAt(approved.by, format.moment(approved.at))}</StatusWord>
      </p>
      <p className="quiet">{t.signedWhy}</p>
      <Facts
        facts={[
          ...(reader.report.levels.length === 0 ? [] : [[t.level, level] as const]),
          [
            t.sha256,
            <code key="sha256" className="hash">
              {seal.sha256}
            </code>,
          ],
          [
            t.key,
            <span key="key">
              <code className="hash">{seal.key}</code>
              <span className="fact-more">
                <Link to="/about" hash="key">
                  {t.toKey}
                </Link>
              </span>
            </span>,
          ],
        ]}
      />
      <h3 className="sign-off-check">{t.check}</h3>
      <p className="quiet sign-off-lead">{t.checkText}</p>
      <pre className="sign-off-command">
        {t.command(`plumbline-${seal.sha256.slice(0, 12)}.json`, seal.key)}
      </pre>
    </Part>
  );
}
