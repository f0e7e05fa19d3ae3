import { outline, type PlacedCriterion, type Standard } from "@plumbline/core/standards";
import { chance } from "./chance.ts";

/** One row of a self-audit's answer sheet, as `assess` and the upload read it. */
export type AuditRow = { readonly criterion: string; readonly answer: string; readonly note: string };

/** An answer somebody gave with a reason of their own, whatever the rule would say. */
export type SaidAnswer = readonly [answer: string, note: string];

/** What a centre's answers follow from. */
export type AuditCharacter = {
  readonly name: string;
  /** How good it is as a whole; 0 answers about two thirds of all points. */
  readonly strength: number;
  /** How well the clauses a question leans on are met, 0–1; null where it leans on none. */
  readonly leaning: (criterion: string) => number | null;
  readonly said: Readonly<Record<string, SaidAnswer>>;
};

/** What runs through the whole of this centre, good or bad, by the words of a question. */
const themes: readonly (readonly [words: RegExp, effect: number])[] = [
  [/夜|凌晨|周末/, -0.22],
  [/备份|演练|断电|中断|切换/, -0.14],
  [/嗓|耳|视力|脚踏|湿度|照度/, -0.18],
  [/机器人|智能|语音识别/, -0.12],
  [/折算|折成|金额|单次成本|多花/, -0.12],
  [/校准|质检|抽检/, 0.14],
  [/班表|排班|预测/, 0.08],
  [/投诉/, 0.06],
  [/加班|工资|发薪|合同/, 0.2],
];

/** From how good down to which answer. */
const steps = [
  ["in-place", 0.62],
  ["mostly", 0.46],
  ["partly", 0.3],
  ["planned", 0.2],
] as const;

/**
 * A believable sheet: an answer follows from the clauses of the maturity standard that the question leans on, else from
 * how its section stands by those that do; what runs through the centre moves it, and its own chance tells like
 * questions apart. A stronger run keeps what a weaker one had, since the chance depends on centre and question alone.
 */
export function auditAnswers(standard: Standard, character: AuditCharacter): readonly AuditRow[] {
  return outline(standard).sections.flatMap(({ criteria }) => {
    const tendency = tendencyOf(criteria, character);
    return criteria.map((criterion): AuditRow => {
      const said = character.said[criterion.id];
      if (said) return { criterion: criterion.id, answer: said[0], note: said[1] };
      return { criterion: criterion.id, answer: answerOf(criterion, character, tendency), note: "" };
    });
  });
}

const ladder: readonly string[] = ["in-place", "mostly", "partly", "planned", "not-in-place"];

/** What the centre would have said half a year before, without its reasons: the same, or for some one answer lower. */
export function saidBefore(
  name: string,
  said: Readonly<Record<string, SaidAnswer>>,
): Readonly<Record<string, SaidAnswer>> {
  const before = Object.entries(said).map(([criterion, [answer, note]]): [string, SaidAnswer] => {
    if (answer === "not-applicable") return [criterion, [answer, note]];
    const step = ladder.indexOf(answer);
    const lower = chance(`${name} before ${criterion}`) < 0.4 ? ladder[step + 1] : undefined;
    return [criterion, [step < 0 ? answer : (lower ?? answer), ""]];
  });
  return Object.fromEntries(before);
}

/** How a section stands: the mean over what its questions lean on, held back towards the whole where they are few. */
function tendencyOf(criteria: readonly PlacedCriterion[], { leaning }: AuditCharacter): number {
  const known = criteria.map(({ id }) => leaning(id)).filter((score) => score !== null);
  const typical = 0.75;
  const weight = 4;
  return (known.reduce((sum, score) => sum + score, 0) + typical * weight) / (known.length + weight);
}

function answerOf(criterion: PlacedCriterion, character: AuditCharacter, tendency: number): string {
  const { name, strength, leaning } = character;
  const words = `${criterion.title.zh}${criterion.text.zh}`;
  const moved = themes.reduce((sum, [theme, effect]) => sum + (theme.test(words) ? effect : 0), 0);
  // A question asks for one thing in full, so it is a little harder than the clause it leans on.
  const own = (leaning(criterion.id) ?? tendency) - 0.2;
  const good = own + strength + moved + (chance(`${name} audit ${criterion.id}`) - 0.5) * 0.7;
  return steps.find(([, from]) => good >= from)?.[0] ?? "not-in-place";
}
