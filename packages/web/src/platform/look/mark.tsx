/** The mark: a thin vertical line with a small bob. Drawn in the colour of the words around it. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="3" r="2" />
      <path d="M15.25 3h1.5v15h-1.5z" />
      <path d="M11 17.5h10v1.5c0 4-2.2 7.6-5 11.5c-2.8-3.9-5-7.5-5-11.5z" />
    </svg>
  );
}

/** The bob alone, for a line drawn by the page. */
export function Bob() {
  return (
    <svg className="mark" width={10} height={13} viewBox="11 17.5 10 13" aria-hidden="true" focusable="false">
      <path d="M11 17.5h10v1.5c0 4-2.2 7.6-5 11.5c-2.8-3.9-5-7.5-5-11.5z" />
    </svg>
  );
}

/** How far something is, as a bob let down its line; `share` from 0 to 1, `label` says it in words. */
export function PlumbProgress({ share, label }: { readonly share: number; readonly label: string }) {
  const depth = 4 + 40 * Math.min(1, Math.max(0, share));
  return (
    <span
      className="plumb-progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <svg width="16" height="64" viewBox="0 0 16 64" aria-hidden="true" focusable="false">
        <path className="plumb-rest" d="M8 2v58" />
        <path className="plumb-line" d={`M8 2v${depth}`} />
        <path className="mark" d={`M3 ${depth}h10v1.5c0 4-2.2 7-5 11c-2.8-4-5-7-5-11z`} />
      </svg>
    </span>
  );
}
