import type { Block, Figures, Line } from "../document.ts";
import { line, listed, percent } from "../wording.ts";
import type { ManualReader } from "./manual-reader.ts";
import { manualTexts as texts } from "./manual-texts.ts";
import type { ManualSection } from "./model.ts";

/** What whoever takes over reads on the first page: the figures, and what to settle first. */
export function glanceChapter(reader: ManualReader): readonly Block[] {
  const { say } = reader;
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.glance), opensPage: true },
    { kind: "paragraph", line: line(say(texts.glance.lead)) },
    keyFigures(reader),
    { kind: "points", items: findings(reader) },
  ];
}

function keyFigures({ manual, say }: ManualReader): Figures {
  const { report, sections, risks, unknown } = manual;
  const owned = sections.filter(({ owner }) => owner !== "").length;
  const actions = sections.reduce((sum, section) => sum + section.actions.length, 0);
  const { glance } = texts;
  const unknownFigure = {
    name: say(glance.unknown),
    value: String(unknown.length),
    note: say(glance.unknownNote),
  };
  return {
    kind: "figures",
    items: [
      { name: say(glance.share), value: percent(report.verdict.points.share), note: say(glance.shareNote) },
      { name: say(glance.owned), value: String(owned), note: say(glance.ofSections(sections.length)) },
      { name: say(glance.actions), value: String(actions), note: say(glance.actionsNote) },
      { name: say(glance.risks), value: String(risks.length), note: say(glance.risksNote) },
      ...(report.levels.length === 0 ? [unknownFigure] : []),
    ],
  };
}

const namedAtMost = 6;

function findings(reader: ManualReader): readonly Line[] {
  const { manual, say } = reader;
  const { glance } = texts;
  const by = (test: (section: ManualSection) => boolean) => manual.sections.filter(test);
  const weak = by(({ standing }) => standing === "weak").toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0));
  const unfinished = by(({ standing }) => standing === "unfinished");
  const unowned = by(({ owner }) => owner === "");
  const undocumented = by(({ documents }) => documents === "");
  const heaviest = manual.risks.slice(0, 5).map(({ criterion, title }) => `${criterion} ${title}`);
  const sentences = [
    say(glance.weak(weak.length, names(reader, weak))),
    heaviest.length === 0 ? null : say(glance.first(listed(heaviest, reader.language))),
    unfinished.length === 0 ? null : say(glance.unfinished(unfinished.length)),
    unowned.length === 0 ? null : say(glance.unowned(unowned.length, names(reader, unowned))),
    undocumented.length === 0 ? null : say(glance.undocumented(undocumented.length)),
  ];
  return sentences.filter((sentence) => sentence !== null).map((sentence) => line(sentence));
}

/** Many sections are named by the first few and how many more there are. */
function names({ say, sectionName, language }: ManualReader, sections: readonly ManualSection[]): string {
  const named = sections.slice(0, namedAtMost).map(({ code }) => sectionName(code));
  const more = sections.length - named.length;
  if (more === 0) return listed(named, language);
  const joined = language === "zh" ? named.join("、") : named.join(", ");
  return say(texts.glance.andMore(joined, more));
}
