import { type Draft, type DraftCriterion, outline, takeApart } from "@plumbline/core/standards";
import { useMemo } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { EmptyState } from "../../platform/ui/index.ts";
import { GuidanceView } from "../guidance/guidance-view.tsx";
import { LevelRulesView } from "../level-rules-view.tsx";
import { runsOf } from "../sections.ts";
import { texts as standardTexts } from "../text.ts";
import { texts } from "./text.ts";

/** A standard as its readers see it, section by section, then its level rules; `lead` says what is looked at. */
export function Preview({ draft, lead }: { readonly draft: Draft; readonly lead?: string }) {
  const t = useText(texts);
  const words = useText(standardTexts);
  const say = useSay();
  const { standard, guidance } = useMemo(() => takeApart(draft), [draft]);
  const sections = outline(standard).sections.filter(({ criteria }) => criteria.length > 0);
  if (sections.length === 0) return <EmptyState title={t.noneYet} why={t.noneYetWhy} />;
  return (
    <div className="own-preview">
      {lead && <p className="quiet">{lead}</p>}
      {sections.map((section) => (
        <section key={section.code} className="section-text">
          <h2>
            {section.code} {say(section.title)}
          </h2>
          {runsOf(section).map(({ group, criteria }) => (
            <div key={group?.id ?? criteria[0]?.id}>
              {group && <h3>{say(group.title) || t.untitled}</h3>}
              {criteria.map((criterion) => (
                <CriterionPreview
                  key={criterion.id}
                  {...{ draft, criterion }}
                  heading={group ? "h4" : "h3"}
                  guidance={guidance[criterion.id]}
                />
              ))}
            </div>
          ))}
        </section>
      ))}
      <section>
        <h2>{words.levels}</h2>
        <LevelRulesView standard={standard} />
      </section>
    </div>
  );
}

function CriterionPreview(props: {
  readonly draft: Draft;
  readonly criterion: DraftCriterion;
  readonly guidance: DraftCriterion["guidance"];
  /** One below the heading it stands under: the group's, or the section's. */
  readonly heading: "h3" | "h4";
}) {
  const t = useText(texts);
  const say = useSay();
  const { draft, criterion, guidance, heading: Heading } = props;
  const { crosswalk: _written, ...shown } = guidance ?? { crosswalk: [] };
  return (
    <article className="read-criterion">
      <span className="read-number">{criterion.id}</span>
      <div>
        <Heading>{say(criterion.title) || t.untitled}</Heading>
        <p>{say(criterion.text)}</p>
        {"why" in shown && (
          <GuidanceView
            beside={{ criterion: criterion.id, guidance: shown, links: [] }}
            standard={draft}
            severity={criterion.severity}
            level={Heading === "h3" ? 4 : 5}
          />
        )}
      </div>
    </article>
  );
}
