import { type ComponentType, Suspense } from "react";

/** Places on the pages of one capability where later ones show a part of their own, with what each is told. */
export type Places = {
  /** Above every page inside the frame: what everybody signed in should know. */
  readonly frame: object;
  /** On the page one signs in on. */
  readonly door: object;
  /** On a centre's page, below its standing. */
  readonly centre: { readonly centreId: string };
  /** In the panel beside a criterion that is rated; `formerly` is its number in the assessment before, if any. */
  readonly criterion: {
    readonly assessmentId: string;
    readonly criterion: string;
    readonly formerly: string | null;
  };
  /** The page of an assessment's findings. */
  readonly "assessment-findings": { readonly assessmentId: string };
  /** On the organisation's page, below its name. */
  readonly organisation: Readonly<Record<never, never>>;
  /** On the page about the program. */
  readonly about: Readonly<Record<never, never>>;
};

type Shown = { readonly [P in keyof Places]?: readonly ComponentType<Places[P]>[] };
let shown: Shown = {};

/** Shows a part in a place. Capabilities are joined in router.tsx, and nowhere else. */
export function showIn<P extends keyof Places>(place: P, part: ComponentType<Places[P]>): void {
  shown = { ...shown, [place]: [...(shown[place] ?? []), part] };
}

/** Draws what was put into a place; nothing where nothing was. */
export function PartsIn<P extends keyof Places>(props: { readonly place: P; readonly told: Places[P] }) {
  const parts: readonly ComponentType<Places[P]>[] = shown[props.place] ?? [];
  return (
    <Suspense fallback={null}>
      {parts.map((Part, at) => (
        // The parts of a place are put there once, before anything is drawn; their order never changes.
        <Part key={at} {...props.told} />
      ))}
    </Suspense>
  );
}
