import { Button } from "antd";
import type { ReactNode } from "react";
import { useFormat } from "../../platform/text/index.ts";
import "./conflict.css";

/** How a side is taken: by choosing it among several to be written together, or by a button at once. */
export type Taking =
  | { readonly by: "radio"; readonly name: string; readonly isChosen: boolean; readonly onTake: () => void }
  | {
      readonly by: "button";
      readonly words: string;
      /** What is decided, for those who hear the button alone. */
      readonly what: string;
      readonly isOff: boolean;
      readonly onTake: () => void;
    };

/** One of two values that exclude each other: whose it is, since when, and the way to take it. */
export type Side = {
  readonly label: string;
  readonly about: { readonly by: string; readonly at: string } | null;
  readonly value: ReactNode;
  readonly taking: Taking;
};

type SidesProps = {
  /** What was there before either side changed it. */
  readonly before: { readonly label: string; readonly value: ReactNode };
  readonly sides: readonly Side[];
};

/** A cell changed on both sides: what was there, what is there now, and what is brought, side by side. */
export function ConflictSides({ before, sides }: SidesProps) {
  return (
    <div className="conflict-sides">
      <div className="conflict-before">
        <span className="quiet small">{before.label}</span>
        <div>{before.value}</div>
      </div>
      {sides.map((side) => (
        <OneSide key={side.label} {...side} />
      ))}
    </div>
  );
}

function OneSide(side: Side) {
  const { taking } = side;
  if (taking.by === "button") {
    const { words, what, isOff, onTake } = taking;
    return (
      <div className="conflict-side">
        <Words {...side}>
          <Button disabled={isOff} aria-label={`${words}: ${what}`} onClick={onTake}>
            {words}
          </Button>
        </Words>
      </div>
    );
  }
  const { name, isChosen, onTake } = taking;
  return (
    <label className={isChosen ? "conflict-side is-chosen" : "conflict-side"}>
      <input type="radio" name={name} checked={isChosen} onChange={onTake} />
      <Words {...side} />
    </label>
  );
}

function Words({ label, about, value, children }: Side & { readonly children?: ReactNode }) {
  const { moment } = useFormat();
  return (
    <span>
      <span className="quiet small">{label}</span>
      <span className="conflict-value">{value}</span>
      {about && (
        <span className="quiet small conflict-about">
          {about.by} <span>{moment(about.at)}</span>
        </span>
      )}
      {children}
    </span>
  );
}
