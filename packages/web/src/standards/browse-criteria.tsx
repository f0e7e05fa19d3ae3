import { outline, type Standard } from "@plumbline/core/standards";
import { Switch } from "antd";
import { useEffect, useId, useRef } from "react";
import { z } from "zod";
import { useUrlState } from "../platform/routes/index.ts";
import { useText } from "../platform/text/index.ts";
import { CriteriaOfSection } from "./criteria-of-section.tsx";
import { useHash } from "./data.ts";
import { Neighbours, SectionChoice, SectionTree } from "./section-links.tsx";
import { sectionsBelow } from "./sections.ts";
import { texts } from "./text.ts";

const address = {
  section: z.string().max(60).optional(),
  criterion: z.string().max(60).optional(),
  beside: z.stringbool().default(false),
};

/** The section tree on the left, the criteria of the chosen part beside it; the address says which. */
export function BrowseCriteria({ standard }: { readonly standard: Standard }) {
  const t = useText(texts);
  const [view, setView] = useUrlState(address);
  const hash = useHash();
  const place = useRef<HTMLDivElement>(null);
  const { criterion, sections } = outline(standard);
  const wanted = criterion.get(view.criterion ?? hash);
  const code = view.section ?? wanted?.section ?? sections[0]?.code ?? "";
  const shown = sectionsBelow(standard, code);
  const target = wanted && shown.some((section) => section.code === wanted.section) ? wanted.id : undefined;
  useEffect(() => {
    if (!target) return;
    place.current?.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(target)}"]`)?.focus();
  }, [target]);
  const besideId = useId();
  return (
    <div className="browse">
      <SectionTree standard={standard} code={code} />
      <div ref={place} className="browse-text">
        <div className="browse-tools">
          <SectionChoice
            standard={standard}
            code={code}
            onChoose={(section) => setView({ section, criterion: undefined })}
          />
          <label htmlFor={besideId} className="read-beside">
            <Switch
              id={besideId}
              size="small"
              checked={view.beside}
              onChange={(on) => setView({ beside: on || undefined })}
            />
            {t.beside}
          </label>
        </div>
        {shown.map((section) => (
          <CriteriaOfSection
            key={section.code}
            standard={standard}
            section={section}
            target={target}
            beside={view.beside}
          />
        ))}
        <Neighbours standard={standard} shown={shown} />
      </div>
    </div>
  );
}
