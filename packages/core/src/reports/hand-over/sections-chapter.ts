import type { Block, Heading, Line } from "../document.ts";
import { listed, percent, phrase } from "../wording.ts";
import type { ManualReader } from "./manual-reader.ts";
import { manualTexts as texts } from "./manual-texts.ts";
import type { ManualSection } from "./model.ts";

const gapsShown = 5;

/** Every section in scope: how it stands, who owns it, where its documents are, what is open, what is not in place. */
export function sectionsChapter(reader: ManualReader): readonly Block[] {
  const { manual, say } = reader;
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.sections), opensPage: true },
    ...manual.report.standard.areas.flatMap((area) => areaBlocks(reader, area.code)),
  ];
}

/** An area whose only section is itself needs no heading over it. */
function areaBlocks(reader: ManualReader, area: string): readonly Block[] {
  const own = reader.manual.sections.filter((section) => section.area === area);
  if (own.length === 0) return [];
  const isItself = own.length === 1 && own[0]?.code === area;
  const heading: Heading = { kind: "heading", level: 2, text: reader.sectionName(area) };
  const level = isItself ? 2 : 3;
  return [...(isItself ? [] : [heading]), ...own.flatMap((section) => sectionBlocks(reader, section, level))];
}

function sectionBlocks(reader: ManualReader, section: ManualSection, level: 2 | 3): readonly Block[] {
  const { say, sectionName } = reader;
  const { owner, documents, actions } = section;
  const said = (text: string) => (text === "" ? say(texts.sections.notSaid) : text);
  const numbered = actions.map((action, at) => `${at + 1}. ${action}`).join("\n");
  const gaps = gapLines(reader, section);
  return [
    { kind: "heading", level, text: sectionName(section.code) },
    { kind: "paragraph", line: standingLine(reader, section) },
    {
      kind: "facts",
      items: [
        { name: say(texts.sections.owner), value: said(owner) },
        { name: say(texts.sections.documents), value: said(documents) },
        { name: say(texts.sections.actions), value: numbered || say(texts.sections.noActions) },
        ...(gaps.length === 0 ? [] : [{ name: say(texts.sections.gaps), value: gaps.join("\n") }]),
      ],
    },
  ];
}

function standingLine({ manual, say, language }: ManualReader, section: ManualSection): Line {
  const isAudit = manual.report.levels.length === 0;
  const { standing, share, criteria, notApplicable } = section;
  const word = say(texts.standings[standing]);
  const isJudged = standing !== "unfinished" && standing !== "nothing";
  const sentence = say(isJudged ? texts.sections.sentence(word, percent(share)) : texts.sections.bare(word));
  const angles = section.answers.map(({ angle, counts, missing }) => {
    const said = [
      ...counts.flatMap(({ title, count }) => (count === 0 ? [] : [say(texts.sections.count(count, title))])),
      ...(missing === 0 ? [] : [say(texts.sections.missing(missing))]),
    ];
    const joined = said.join(language === "zh" ? "、" : ", ");
    return section.answers.length > 1 ? say(texts.sections.ofAngle(angle, joined)) : joined;
  });
  const outside = notApplicable === 0 ? [] : [say(texts.sections.notApplicable(notApplicable))];
  const counts = [...angles, ...outside]
    .filter((words) => words !== "")
    .join(language === "zh" ? "；" : "; ");
  const gap = language === "zh" ? "" : " ";
  return [
    phrase(`${sentence}${gap}`, standing === "weak" ? "alert" : "strong"),
    phrase(say(texts.sections.all(criteria, counts, isAudit)), "quiet"),
  ];
}

/** The heaviest gaps, one line each, and how many more there are. */
function gapLines({ say, language }: ManualReader, { gaps }: ManualSection): readonly string[] {
  const named = gaps
    .slice(0, gapsShown)
    .map(({ criterion, title, answers }) =>
      say(texts.sections.gap(`${criterion} ${title}`, listed(answers, language))),
    );
  const more = gaps.length - named.length;
  return more === 0 ? named : [...named, say(texts.sections.moreGaps(more))];
}
