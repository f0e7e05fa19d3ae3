import type { Standard } from "@plumbline/core/standards";
import { useText } from "../../platform/text/index.ts";
import { StatusWord } from "../../platform/ui/index.ts";
import { ConflictSides } from "../conflict/conflict-sides.tsx";
import { CellValue, useCellName } from "./cell-words.tsx";
import type { QuestionEntry } from "./entries.ts";
import { pageTexts } from "./text.ts";

type QuestionsProps = {
  readonly standard: Standard | undefined;
  readonly questions: readonly QuestionEntry[];
};

/** What somebody else changed meanwhile, both sides side by side, to be decided one by one. */
export function Questions({ standard, questions }: QuestionsProps) {
  const t = useText(pageTexts);
  if (questions.length === 0) return null;
  return (
    <div>
      <h4>
        <StatusWord tone="needs-you">{t.questions}</StatusWord>
      </h4>
      <p className="quiet">{t.questionsWhy}</p>
      <ul className="unsent-list">
        {questions.map((question) => (
          <li key={question.seq}>
            <Question standard={standard} question={question} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type QuestionProps = { readonly standard: Standard | undefined; readonly question: QuestionEntry };

function Question({ standard, question }: QuestionProps) {
  const t = useText(pageTexts);
  const name = useCellName();
  const { criterion, field, base, present, value, why, by, at, take } = question.body;
  const cell = { standard, criterion, field };
  const title = name(cell);
  const decide = async (chosen: "mine" | "theirs") => {
    const device = await import("./device.ts");
    await device.decide(question.seq, question.body, chosen);
  };
  const taking = (chosen: "mine" | "theirs", words: string) =>
    ({ by: "button", words, what: title, isOff: take !== null, onTake: () => void decide(chosen) }) as const;
  const draw = (one: string | null) => <CellValue {...cell} value={one} />;
  const theirs = { label: t.theirs, about: by && at ? { by, at } : null, value: draw(present) };
  const mine = { label: t.mine, about: null, value: draw(value) };
  return (
    <>
      <strong>{title}</strong>
      {why !== "changed" && <p>{t[why]}</p>}
      <ConflictSides
        before={{ label: t.saw, value: draw(base) }}
        sides={[
          { ...theirs, taking: taking("theirs", t.takeTheirs) },
          { ...mine, taking: taking("mine", t.keepMine) },
        ]}
      />
      {take && <p className="quiet">{take === "mine" ? t.decidedMine : t.decidedTheirs}</p>}
    </>
  );
}
