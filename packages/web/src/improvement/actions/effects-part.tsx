import { scaleValues } from "@plumbline/core/assessments";
import type { Action, ExpectedEffect } from "@plumbline/core/improvement";
import { outline, type Standard } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../platform/session/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import { useOpenAssessment, usePinned, useProjection } from "../data.ts";
import { texts } from "./text.ts";

/** What an action is expected to raise, and the way to rate it anew. */
export function EffectsPart({ action }: { readonly action: Action }) {
  const t = useText(texts);
  return (
    <Part title={t.effects}>
      {action.effects.length === 0 ? (
        <p className="quiet">{t.noEffectsNamed}</p>
      ) : (
        <>
          <ul className="plain-list">
            {action.effects.map((effect) => (
              <EffectLine
                key={`${effect.standard} ${effect.criterion} ${effect.angle}`}
                action={action}
                effect={effect}
              />
            ))}
          </ul>
          <p className="quiet small">{t.rerateWhy}</p>
        </>
      )}
    </Part>
  );
}

type LineProps = { readonly action: Action; readonly effect: ExpectedEffect };

function EffectLine({ action, effect }: LineProps) {
  const bases = useProjection(action.centreId).data?.entries ?? [];
  const basis = bases.find(({ standard }) => standard === effect.standard);
  const standard = usePinned(basis?.assessmentId).data?.standard;
  const words = useEffectWords();
  return (
    <li className="spread">
      <span>{words(effect, standard)}</span>
      {action.state === "verified" && <Rerate action={action} effect={effect} />}
    </li>
  );
}

/** An effect in words; by its ids until the standard is there. */
export function useEffectWords(): (effect: ExpectedEffect, standard: Standard | undefined) => string {
  const t = useText(texts);
  const say = useSay();
  return ({ criterion, angle, value }, standard) => {
    const placed = standard && outline(standard).criterion.get(criterion);
    const side = standard?.angles.find(({ id }) => id === angle);
    const answer = standard && side && scaleValues(standard, angle).find(({ id }) => id === value);
    return t.effect(
      placed ? `${criterion} ${say(placed.title)}` : criterion,
      side ? say(side.title) : angle,
      answer ? say(answer.title) : value,
    );
  };
}

/** Leads to the criterion in the assessment under way, where somebody rates it anew. */
function Rerate({ action, effect }: LineProps) {
  const t = useText(texts);
  const mayRate = useMay("assessments.rate");
  const open = useOpenAssessment(action.centreId, effect.standard).data?.entries[0];
  if (!mayRate) return null;
  if (!open) return <span className="quiet small">{t.noOpen}</span>;
  return (
    <Link
      to="/assessments/$assessmentId/rate"
      params={{ assessmentId: open.id }}
      search={{ criterion: effect.criterion }}
    >
      {t.rerate}
    </Link>
  );
}
