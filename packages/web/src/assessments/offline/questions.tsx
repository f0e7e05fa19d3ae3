import type { Standard } from "@plumbline/core/standards";
import { Button } from "antd";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Sides, StatusWord } from "../../platform/ui/index.ts";
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
  const format = useFormat();
  const name = useCellName();
  const { criterion, field, base, present, value, why, by, at, take } = question.body;
  const cell = { standard, criterion, field };
  const title = name(cell);
  const decide = (chosen: "mine" | "theirs") => async () => {
    const { decide: keep } = await import("./device.ts");
    await keep(question.seq, question.body, chosen);
  };
  const sides = [
    { label: t.saw, value: <CellValue {...cell} value={base} /> },
    {
      label: t.theirs(by ?? "", at ? format.moment(at) : ""),
      value: <CellValue {...cell} value={present} />,
      choice: <Choice words={t.takeTheirs} title={title} onChoose={decide("theirs")} isOff={take !== null} />,
    },
    {
      label: t.mine,
      value: <CellValue {...cell} value={value} />,
      choice: <Choice words={t.keepMine} title={title} onChoose={decide("mine")} isOff={take !== null} />,
    },
  ];
  return (
    <>
      <strong>{title}</strong>
      {why !== "changed" && <p>{t[why]}</p>}
      <Sides sides={sides} />
      {take && <p className="quiet">{take === "mine" ? t.decidedMine : t.decidedTheirs}</p>}
    </>
  );
}

type ChoiceProps = {
  readonly words: string;
  readonly title: string;
  readonly isOff: boolean;
  readonly onChoose: () => Promise<void>;
};

function Choice({ words, title, isOff, onChoose }: ChoiceProps) {
  return (
    <div>
      <Button disabled={isOff} aria-label={`${words}: ${title}`} onClick={() => void onChoose()}>
        {words}
      </Button>
    </div>
  );
}
