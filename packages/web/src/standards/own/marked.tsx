import type { Language, Text } from "@plumbline/core/kernel";
import { useLanguage } from "../../platform/text/index.ts";
import { wordMarks } from "./word-marks.ts";
import "./difference.css";

/** What of a criterion is compared. */
export type Words = { readonly title: Text; readonly text: Text };

type MarkedProps = {
  readonly before: Words;
  readonly after: Words;
  /** Which of the two is read; words that the other one lacks are marked in it. */
  readonly side: "before" | "after";
};

/** One side of two wordings: in the language of the screen, and in the other where only that one changed. */
export function Marked({ before, after, side }: MarkedProps) {
  const own = useLanguage();
  const other: Language = own === "zh" ? "en" : "zh";
  const differs = (language: Language) =>
    before.title[language] !== after.title[language] || before.text[language] !== after.text[language];
  const shown = [own, other].filter((language) => language === own || differs(language));
  return (
    <div className="own-marked">
      {shown.map((language) => (
        <div key={language} lang={language === "zh" ? "zh-CN" : "en"}>
          <p className="own-marked-title">
            <Line before={before.title[language]} after={after.title[language]} side={side} />
          </p>
          <p>
            <Line before={before.text[language]} after={after.text[language]} side={side} />
          </p>
        </div>
      ))}
    </div>
  );
}

function Line({ before, after, side }: { before: string; after: string; side: MarkedProps["side"] }) {
  const [old, now] = wordMarks(before, after);
  const stretches = side === "before" ? old : now;
  return stretches.map(({ words, isOther }, at) => {
    // Stretches of a text have no other name than their place in it.
    const key = `${at} ${words}`;
    if (!isOther) return <span key={key}>{words}</span>;
    return side === "before" ? <del key={key}>{words}</del> : <ins key={key}>{words}</ins>;
  });
}
