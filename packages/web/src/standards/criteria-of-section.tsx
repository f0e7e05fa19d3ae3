import type { Language, Text } from "@plumbline/core/kernel";
import type { LeafSection, PlacedCriterion, Standard } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { useLanguage, useSay, useText } from "../platform/text/index.ts";
import { Chip } from "../platform/ui/index.ts";
import { MarkOnce } from "./glossary/mark-terms.tsx";
import { TermText } from "./glossary/term-text.tsx";
import { GuidanceFold } from "./guidance/guidance-fold.tsx";
import { runsOf } from "./sections.ts";
import { texts } from "./text.ts";

type SectionProps = {
  readonly standard: Standard;
  readonly section: LeafSection;
  /** The criterion the address names: marked and brought into view. */
  readonly target: string | undefined;
  /** Whether the other language stands beside. */
  readonly beside: boolean;
};

/** A leaf section with its criteria in printed order, under the headings of their printed groups. */
export function CriteriaOfSection(props: SectionProps) {
  const t = useText(texts);
  const say = useSay();
  const { section } = props;
  return (
    <section className="section-text">
      <p className="quiet small">
        {section.parents.map(({ code, title }) => `${code} ${say(title)}`).join(" / ")}
      </p>
      <h2>
        {section.code} <Both text={section.title} beside={props.beside} />{" "}
        <span className="quiet small">{t.count(section.criteria.length)}</span>
        {!section.required && <Chip>{t.optional}</Chip>}
      </h2>
      {runsOf(section).map(({ group, criteria }) => (
        <div key={criteria[0]?.id}>
          {group && (
            <h3 className="read-group">
              <Both text={group.title} beside={props.beside} />
            </h3>
          )}
          {criteria.map((criterion) => (
            <CriterionText
              key={criterion.id}
              {...props}
              criterion={criterion}
              heading={group ? "h4" : "h3"}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

type CriterionProps = SectionProps & {
  readonly criterion: PlacedCriterion;
  /** One below the heading it stands under: the group's, or the section's. */
  readonly heading: "h3" | "h4";
};

function CriterionText(props: CriterionProps) {
  const t = useText(texts);
  const { standard, criterion, target, beside, heading } = props;
  const here = criterion.id === target;
  const { own, other } = useBothLanguages();
  return (
    <article
      data-criterion={criterion.id}
      tabIndex={-1}
      className={here ? "read-criterion read-here" : "read-criterion"}
      aria-label={`${criterion.id} ${criterion.title[own]}`}
    >
      <Link
        to="/standards/$id/$edition"
        params={{ id: standard.id, edition: standard.edition }}
        search={(before: Record<string, unknown>) => ({
          ...before,
          section: undefined,
          criterion: criterion.id,
        })}
        className="read-number"
        aria-label={t.linkTo(criterion.id)}
        resetScroll={false}
      >
        {criterion.id}
      </Link>
      <div className={beside ? "read-both" : undefined}>
        <MarkOnce>
          <OneLanguage criterion={criterion} language={own} heading={heading} />
        </MarkOnce>
        {beside && <OneLanguage criterion={criterion} language={other} heading={heading} />}
      </div>
      <GuidanceFold standard={standard} criterion={criterion} level={heading === "h3" ? 4 : 5} />
    </article>
  );
}

function OneLanguage(props: Pick<CriterionProps, "criterion" | "heading"> & { readonly language: Language }) {
  const { criterion, language, heading: Heading } = props;
  // Terms are marked and explained in the language of the screen only.
  const isOwn = useLanguage() === language;
  return (
    <div lang={langOf(language)}>
      <Heading>{isOwn ? <TermText text={criterion.title} /> : criterion.title[language]}</Heading>
      <p>{isOwn ? <TermText text={criterion.text} /> : criterion.text[language]}</p>
    </div>
  );
}

/** A heading, with the other language after it where both are shown. */
function Both({ text, beside }: { readonly text: Text; readonly beside: boolean }) {
  const { own, other } = useBothLanguages();
  return (
    <>
      {text[own]}
      {beside && (
        <span className="quiet heading-beside" lang={langOf(other)}>
          {text[other]}
        </span>
      )}
    </>
  );
}

function useBothLanguages(): { readonly own: Language; readonly other: Language } {
  const own = useLanguage();
  return { own, other: own === "zh" ? "en" : "zh" };
}

function langOf(language: Language): string {
  return language === "zh" ? "zh-CN" : "en";
}
