import type { Block } from "../document.ts";
import { cell, line, listed } from "../wording.ts";
import type { ManualReader } from "./manual-reader.ts";
import { manualTexts as texts } from "./manual-texts.ts";
import type { ManualPost } from "./model.ts";
import { mostNamed } from "./roster.ts";

/** The teams of the centre with their posts; leaders by name, where the reader may know them. */
export function peopleChapter({ manual, say, language }: ManualReader): readonly Block[] {
  const { teams, namesPeople } = manual;
  const heading: Block = { kind: "heading", level: 1, text: say(texts.chapters.people) };
  if (teams.length === 0) return [heading, { kind: "paragraph", line: line(say(texts.people.none)) }];
  const { team, count, posts } = texts.people.columns;
  const people = teams.reduce((sum, each) => sum + each.count, 0);
  const named = teams.filter(({ name }) => name !== null).length;
  const how = namesPeople ? texts.people.lead(mostNamed) : texts.people.unnamed;
  return [
    heading,
    { kind: "paragraph", line: line(say(how)) },
    {
      kind: "table",
      caption: say(texts.people.caption(named, people)),
      columns: [
        { head: say(team), width: 28, align: "start" },
        { head: say(count), width: 12, align: "end" },
        { head: say(posts), width: 60, align: "start" },
      ],
      rows: teams.map((each) => ({
        kind: "cells",
        cells: [
          cell(each.name ?? say(texts.people.noTeam)),
          cell(each.count),
          { lines: each.posts.map((post) => line(postWords(post))) },
        ],
      })),
    },
  ];

  function postWords({ position, count: held, names }: ManualPost): string {
    const post = position ?? say(texts.people.noPosition);
    return say(
      names.length === 0
        ? texts.people.counted(post, held)
        : texts.people.named(post, listed(names, language)),
    );
  }
}
