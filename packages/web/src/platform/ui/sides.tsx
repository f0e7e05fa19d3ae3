import type { ReactNode } from "react";

/** One of the values that stand against each other. */
export type Side = {
  /** Whose it is, and since when. */
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** The button that takes it; none for a value that is only shown. */
  readonly choice?: ReactNode;
};

/** Values of one place that exclude each other, side by side, each with the way to take it. */
export function Sides({ sides }: { readonly sides: readonly Side[] }) {
  return (
    <div className="sides">
      {sides.map(({ label, value, choice }, at) => (
        // The sides of a conflict are few and keep their order.
        <div key={at} className="side-value">
          <div className="quiet">{label}</div>
          <div className="side-words">{value}</div>
          {choice}
        </div>
      ))}
    </div>
  );
}
