import { Link } from "@tanstack/react-router";
import { useText } from "../../platform/text/index.ts";
import { usePinned, useSheet } from "../data.ts";
import { type Halt, placeKey, type Waiting } from "./entries.ts";
import { Questions } from "./questions.tsx";
import { cellLines } from "./rows.ts";
import { pageTexts } from "./text.ts";
import { useThings } from "./use-offline.ts";
import { type Line, WaitingLines } from "./waiting-lines.tsx";

type UnsentProps = { readonly thing: string; readonly all: Waiting };

/** What waits of one assessment: conflicts to decide, what was refused, and what only waits for the server. */
export function Unsent({ thing, all }: UnsentProps) {
  const t = useText(pageTexts);
  const standard = usePinned(thing).data?.standard;
  const title = useTitle(thing);
  const of = <E extends { readonly thing: string }>(entries: readonly E[]) =>
    entries.filter((entry) => entry.thing === thing);
  const questions = of(all.questions);
  const isAsked = new Set(questions.map(({ body }) => placeKey(body)));
  // A cell in conflict stands among the questions, with both its sides.
  const cells = cellLines(of(all.cells)).filter((cell) => !isAsked.has(placeKey(cell)));
  const lines: Line[] = [
    ...cells.map((cell) => ({ kind: "cell", ...cell }) as const),
    ...of(all.photos).map((photo) => ({ ...photo, seqs: [photo.seq] })),
  ];
  const refused = lines.filter(({ halt }) => isRefused(halt));
  const rest = lines.filter(({ halt }) => !isRefused(halt));
  return (
    <section className="unsent">
      <h3>
        <Link to="/assessments/$assessmentId/rate" params={{ assessmentId: thing }}>
          {title}
        </Link>
      </h3>
      <Questions standard={standard} questions={questions} />
      <WaitingLines title={t.refused} why={t.whatToDo} {...{ thing, standard }} lines={refused} />
      <WaitingLines title={t.waiting} {...{ thing, standard }} lines={rest} />
    </section>
  );
}

function isRefused(halt: Halt | null): boolean {
  return halt?.kind === "refused";
}

/** The title as it is on the device, or as the server says it. */
function useTitle(thing: string): string {
  const kept = useThings()?.find((one) => one.thing === thing);
  const sheet = useSheet(thing);
  return sheet.data?.assessment.title ?? kept?.title ?? "…";
}
