import type { SheetRow } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import { type LeafSection, outline, type Standard } from "@plumbline/core/standards";
import { answersNotApplicable, headings, notApplicableAnswer } from "./columns.ts";
import { shownAs } from "./shown-as.ts";
import { writeCsv } from "./write-csv.ts";

/** How an answer sheet is written. `rows` are answers given already; without them the sheet is empty. */
export type SheetOptions = {
  readonly format: "xlsx" | "csv";
  readonly language: Language;
  readonly rows?: readonly SheetRow[];
};

/** An answer sheet laid out: what it is called, its columns, and a line for each criterion. */
export type SheetLayout = {
  readonly standard: Standard;
  readonly language: Language;
  readonly columns: readonly SheetColumn[];
  readonly lines: readonly (readonly string[])[];
};

/** One column: its key, its heading, and for a rating the answers it takes. */
export type SheetColumn = {
  readonly key: string;
  readonly heading: string;
  readonly answers: readonly string[] | null;
};

/** The answer sheet of a standard as a file: empty or filled, CSV or a workbook with drop-downs and instructions. */
export async function writeSheet(standard: Standard, options: SheetOptions): Promise<Buffer> {
  const layout = layOut(standard, options);
  if (options.format === "csv")
    return writeCsv([layout.columns.map(({ heading }) => heading), ...layout.lines]);
  // Loaded only for workbooks: the library is large.
  const { writeWorkbook } = await import("./write-workbook.ts");
  return writeWorkbook(layout);
}

function layOut(standard: Standard, { format, language, rows = [] }: SheetOptions): SheetLayout {
  const given = new Map(rows.map((row) => [row.criterion, row]));
  const isAnswer = answersNotApplicable(standard);
  const lines = outline(standard).sections.flatMap((section) =>
    section.criteria.map((criterion) => {
      const row = given.get(criterion.id);
      return [
        criterion.id,
        sectionName(section, language),
        criterion.title[language],
        ...(format === "xlsx" ? [criterion.text[language]] : []),
        ...standard.angles.map(({ id, scale }) =>
          isAnswer && row?.notApplicable
            ? notApplicableAnswer.title[language]
            : shownAs(standard, scale, row?.values[id] ?? null, language),
        ),
        row?.note ?? "",
        ...(isAnswer ? [] : [row?.notApplicable ? yes[language] : ""]),
      ];
    }),
  );
  return { standard, language, columns: columnsFor(standard, format, language), lines };
}

const yes = { zh: "是", en: "true" };

function columnsFor(
  standard: Standard,
  format: SheetOptions["format"],
  language: Language,
): readonly SheetColumn[] {
  const fixed = (key: keyof typeof headings) => ({ key, heading: headings[key][language], answers: null });
  const answers = (id: string) => {
    const scale = standard.scales.find((one) => one.id === id);
    const values = scale ? scale.values.map((value) => shownAs(standard, id, value.id, language)) : [];
    return answersNotApplicable(standard) ? [...values, notApplicableAnswer.title[language]] : values;
  };
  return [
    fixed("criterion"),
    fixed("section"),
    fixed("title"),
    ...(format === "xlsx" ? [fixed("text")] : []),
    ...standard.angles.map(({ id, title, scale }) => ({
      key: id,
      heading: language === "en" && format === "csv" ? id : title[language],
      answers: answers(scale),
    })),
    fixed("note"),
    ...(answersNotApplicable(standard) ? [] : [{ ...fixed("notApplicable"), answers: [yes[language]] }]),
  ];
}

function sectionName({ code, title }: LeafSection, language: Language): string {
  return `${code} ${title[language]}`;
}
