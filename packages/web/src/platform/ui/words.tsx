import type { ReactNode } from "react";

const shapes = { good: "●", warning: "▲", bad: "■", quiet: "○", "needs-you": "◆" } as const;

/** A status: a shape, a word, and only then a colour. `needs-you` is the one vermilion. */
export function StatusWord(props: { readonly tone: keyof typeof shapes; readonly children: ReactNode }) {
  return (
    <span className={`status status-${props.tone}`}>
      <span aria-hidden="true" className="status-shape">
        {shapes[props.tone]}
      </span>
      {props.children}
    </span>
  );
}

/** A small word in a frame, such as a role or a state. */
export function Chip({ children }: { readonly children: ReactNode }) {
  return <span className="chip">{children}</span>;
}

/** Facts about one thing: names on the left, values on the right. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A number large, with its unit and its definition in one line; `–` where there is no data. */
export function Figure(props: {
  readonly label: string;
  /** The number as written. */
  readonly value: string;
  readonly unit?: string;
  readonly definition: ReactNode;
}) {
  return (
    <div className="figure">
      <div className="figure-label">{props.label}</div>
      <div className="figure-value">
        {props.value}
        {props.unit && <span className="figure-unit">{props.unit}</span>}
      </div>
      <div className="figure-definition">{props.definition}</div>
    </div>
  );
}

/** A rating's points on its depth of the one hue: 0 nothing, 1 part, 2 full; `null` is not rated yet. */
export function RatingFigure(props: { readonly depth: 0 | 1 | 2 | null; readonly children: ReactNode }) {
  return <span className={`rating rating-${props.depth ?? "none"}`}>{props.children}</span>;
}
