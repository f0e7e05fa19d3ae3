import type { Facts } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { dayWords, listed, momentWords } from "./wording.ts";

/** What the title page says about the assessment; what is not known is left out. */
export function reportFacts({ report, say, levelName, partName }: Reader): Facts["items"] {
  const { centre, assessment, standard, verdict, language } = report;
  const { period, scope } = assessment;
  const opened = centre?.openedOn
    ? say(texts.facts.openedFor(dayWords(centre.openedOn, language), centre.years))
    : null;
  const scoped = scope.length === 0 ? say(texts.facts.wholeStandard) : listed(scope.map(partName), language);
  const days = period && texts.facts.periodOf(dayWords(period.from, language), dayWords(period.to, language));
  const known: readonly (readonly [keyof typeof texts.facts, string | null | undefined])[] = [
    ["organisation", report.organisation],
    ["centre", centre?.name],
    ["city", centre?.city],
    ["seats", centre?.seats?.toString()],
    ["opened", opened],
    ["standard", standard.title],
    ["purpose", assessment.purpose && say(texts.purposes[assessment.purpose])],
    ["period", days && say(days)],
    ["scope", scoped],
    ["state", assessment.state && say(texts.states[assessment.state])],
    ["held", verdict.held && levelName(verdict.held)],
    ["madeAt", momentWords(report.madeAt, language)],
  ];
  return known.flatMap(([name, value]) => {
    const title = texts.facts[name];
    return value && typeof title !== "function" ? [{ name: say(title), value }] : [];
  });
}
