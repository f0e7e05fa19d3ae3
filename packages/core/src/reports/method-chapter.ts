import { standardName } from "../standards/index.ts";
import type { Block } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { line, listed, momentWords } from "./wording.ts";

/** How the figures came about, from which edition, and by whom. */
export function methodChapter(reader: Reader): readonly Block[] {
  const { report, say } = reader;
  const { standard } = report;
  const readings: readonly Block[] =
    standard.notes.length === 0
      ? []
      : [
          { kind: "heading", level: 2, text: say(texts.method.readings) },
          { kind: "points", items: standard.notes.map((note) => line(note)) },
        ];
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.method) },
    ...ratingWords(reader),
    { kind: "heading", level: 2, text: say(texts.method.definitions) },
    definitions(reader),
    ...readings,
    { kind: "heading", level: 2, text: say(texts.method.sources) },
    sources(reader),
    { kind: "heading", level: 2, text: say(texts.method.people) },
    people(reader),
  ];
}

function ratingWords({ report, say }: Reader): readonly Block[] {
  const { angles, values } = report.standard;
  const [only] = angles;
  const asked = angles.map(({ title, question }) => say(texts.method.angle(title, question)));
  const worth = values.map(({ title, points }) => say(texts.method.value(title, points)));
  return [
    {
      kind: "paragraph",
      line: line(
        say(
          report.audit && only
            ? texts.audit.method.question(only.question)
            : texts.method.rating(listed(asked, report.language)),
        ),
      ),
    },
    { kind: "paragraph", line: line(say(texts.method.scale(listed(worth, report.language)))) },
  ];
}

function definitions(reader: Reader): Block {
  const { report, say, compliant } = reader;
  if (report.audit) return auditDefinitions(reader);
  const { share, missing, notApplicable, levels } = texts.method;
  const graded = report.levels.length > 0;
  const said = [
    say(share),
    ...(compliant === "" ? [] : [say(texts.method.compliant(compliant))]),
    ...(graded ? [say(missing)] : []),
    say(notApplicable),
    ...(graded ? [say(levels)] : []),
  ];
  return { kind: "points", items: said.map((text) => line(text)) };
}

function auditDefinitions({ report, say }: Reader): Block {
  const { share, weight, dontKnow, notApplicable, leftOut, noneLeftOut } = texts.audit.method;
  const names = report.standard.leftOut.map(({ code, title }) => `${code} ${title}`);
  const mandatory = names.length === 0 ? noneLeftOut : leftOut(listed(names, report.language));
  const said = [share, weight, dontKnow, notApplicable, mandatory];
  return { kind: "points", items: said.map((text) => line(say(text))) };
}

function sources({ report, say }: Reader): Block {
  const { standard, language } = report;
  const { edition, editionOf, publisher, rights, hash, engine, engineOf } = texts.method;
  return {
    kind: "facts",
    items: [
      { name: say(texts.facts.standard), value: standard.title },
      { name: say(edition), value: say(editionOf(standardName(standard), standard.revision)) },
      { name: say(publisher), value: standard.publisher },
      { name: say(rights), value: standard.rights },
      { name: say(hash), value: standard.hash },
      { name: say(engine), value: say(engineOf(report.engine)) },
      { name: say(texts.facts.madeAt), value: momentWords(report.madeAt, language) },
    ],
  };
}

function people({ report, say }: Reader): Block {
  if (report.people.length === 0) return { kind: "paragraph", line: line(say(texts.method.nobody)) };
  const parts = (["rater", "approver", "confirmer"] as const).map((part) => ({
    name: say(texts.method.parts[part]),
    value: listed(
      report.people.filter((person) => person.part === part).map(({ name }) => name),
      report.language,
    ),
  }));
  return { kind: "facts", items: parts.filter(({ value }) => value !== "") };
}
