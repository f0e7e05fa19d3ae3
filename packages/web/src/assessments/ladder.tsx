/** One level on the ladder, lowest first: its id and title, one line about it, and whether it is attained. */
export type Rung = {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly attained: boolean;
};

type LadderProps = {
  readonly label: string;
  readonly rungs: readonly Rung[];
  /** What is said for those who do not see that a step is filled. */
  readonly attainedWord: string;
};

/** The ladder of levels: steps that rise, attained ones filled, the plumb line at the highest of them. */
export function Ladder({ label, rungs, attainedWord }: LadderProps) {
  const attained = rungs.filter((rung) => rung.attained).length - 1;
  return (
    <ol className="ladder" aria-label={label}>
      {rungs.map((rung, at) => (
        <li key={rung.id} className={rung.attained ? "rung rung-attained" : "rung"}>
          <span className="rung-name">
            {rung.id} <span className="rung-title">{rung.title}</span>
          </span>
          <span className="rung-words">{rung.words}</span>
          {rung.attained && <span className="hidden">{attainedWord}</span>}
          <span aria-hidden="true" className="rung-step" style={{ height: `${32 + at * 22}px` }}>
            {at === attained && <Plumb />}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The mark hanging from the top of the step. */
function Plumb() {
  return (
    <svg
      className="rung-plumb"
      width="16"
      height="44"
      viewBox="0 0 16 44"
      aria-hidden="true"
      focusable="false"
    >
      <path className="rung-line" d="M8 0v26" />
      <path className="rung-bob" d="M3 26h10v2c0 4-2.2 7.5-5 12c-2.8-4.5-5-8-5-12z" />
    </svg>
  );
}
