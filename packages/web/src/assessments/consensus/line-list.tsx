import type { ConsensusLine } from "@plumbline/core/assessments";
import { outline, type Standard } from "@plumbline/core/standards";
import { useEffect, useRef } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { StatusWord } from "../../platform/ui/index.ts";
import { lineKey } from "./lines.ts";
import { texts } from "./text.ts";

const tones = { differs: "needs-you", decided: "good", agreed: "quiet", missing: "warning" } as const;

/** The items that are shown, each with where it stands; the one in focus stays in view. */
export function LineList(props: {
  readonly standard: Standard;
  readonly lines: readonly ConsensusLine[];
  readonly current: string;
  readonly onChoose: (key: string) => void;
}) {
  const t = useText(texts);
  const say = useSay();
  const { standard, lines, current } = props;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const { criterion: criteria } = outline(standard);
  return (
    <ul ref={list} className="line-list" aria-label={t.lines}>
      {lines.map((line) => {
        const key = lineKey(line);
        const criterion = criteria.get(line.criterion);
        const angle = standard.angles.find(({ id }) => id === line.angle);
        return (
          <li key={key}>
            <button
              type="button"
              className={key === current ? "line is-current" : "line"}
              {...(key === current ? { "aria-current": true } : {})}
              onClick={() => props.onChoose(key)}
            >
              <span>
                <strong>{line.criterion}</strong> {criterion && say(criterion.title)}
              </span>
              <span className="line-facts small">
                <span className="quiet">{angle && say(angle.title)}</span>
                <StatusWord tone={tones[line.standing]}>{t[line.standing]}</StatusWord>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
