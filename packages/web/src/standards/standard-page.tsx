import type { Language } from "@plumbline/core/kernel";
import type { Pack } from "@plumbline/core/standards";
import { Link, useParams } from "@tanstack/react-router";
import { z } from "zod";
import { Allowed } from "../platform/frame/index.ts";
import { useUrlState } from "../platform/routes/index.ts";
import { useSay, useText } from "../platform/text/index.ts";
import { MenuButton, MenuItem, Page, ProblemNotice, Waiting } from "../platform/ui/index.ts";
import { AboutStandard } from "./about-standard.tsx";
import { BrowseCriteria } from "./browse-criteria.tsx";
import { CriteriaSearch } from "./criteria-search.tsx";
import { useEmptySheet, useStandard } from "./data.ts";
import { MarkTerms } from "./glossary/mark-terms.tsx";
import { LevelRulesView } from "./level-rules-view.tsx";
import { LearningView } from "./reading/learning-view.tsx";
import { LinksView } from "./reading/links-view.tsx";
import { UsesView } from "./reading/uses-view.tsx";
import { texts } from "./text.ts";
import "./standards.css";

const views = ["criteria", "learn", "lists", "links", "levels", "about"] as const;
const viewing = { view: z.enum(views).default("criteria") };

/** One standard to read: its criteria, its level rules, its rights and edition. */
export function StandardPage() {
  return (
    <Allowed permission="standards.read">
      <StandardBody />
    </Allowed>
  );
}

function StandardBody() {
  const t = useText(texts);
  const say = useSay();
  const { id = "", edition = "" } = useParams({ strict: false });
  const { data: pack, error, refetch } = useStandard(id, edition);
  const trail = [{ label: t.title, to: "/standards" }];
  if (!pack) {
    return (
      <Page title={error ? t.notThere : t.title} trail={trail}>
        {error ? <ProblemNotice problem={error} retry={() => void refetch()} /> : <Waiting rows={8} />}
      </Page>
    );
  }
  const { standard } = pack;
  const facts = t.facts(
    standard.counts.criteria,
    standard.counts.sections,
    standard.levels?.list.length ?? 0,
  );
  return (
    <Page
      title={say(standard.title)}
      trail={trail}
      description={`${say(standard.publisher)} · ${t.edition(standard.edition, standard.revision)} · ${facts}`}
      action={<SheetMenu id={id} edition={edition} />}
    >
      <CriteriaSearch>
        <MarkTerms>
          <Views pack={pack} />
        </MarkTerms>
      </CriteriaSearch>
    </Page>
  );
}

function Views({ pack }: { readonly pack: Pack }) {
  const t = useText(texts);
  const [{ view }] = useUrlState(viewing);
  const { id, edition } = pack.standard;
  return (
    <>
      <nav className="view-links" aria-label={t.views}>
        {views.map((each) => (
          <Link
            key={each}
            to="/standards/$id/$edition"
            params={{ id, edition }}
            search={each === "criteria" ? {} : { view: each }}
            className={each === view ? "view-here" : undefined}
            aria-current={each === view ? "page" : undefined}
            activeProps={{ "aria-current": each === view ? "page" : undefined }}
          >
            {t[each]}
          </Link>
        ))}
      </nav>
      {view === "criteria" && <BrowseCriteria standard={pack.standard} />}
      {view === "learn" && <LearningView standard={pack.standard} />}
      {view === "lists" && <UsesView standard={pack.standard} />}
      {view === "links" && <LinksView standard={pack.standard} />}
      {view === "levels" && <LevelRulesView standard={pack.standard} />}
      {view === "about" && <AboutStandard pack={pack} />}
    </>
  );
}

const sheets = [
  ["xlsx", "zh", "excelZh"],
  ["xlsx", "en", "excelEn"],
  ["csv", "zh", "csvZh"],
  ["csv", "en", "csvEn"],
] as const satisfies readonly (readonly ["xlsx" | "csv", Language, string])[];

/** The empty answer sheet in the form and language one fills in. */
function SheetMenu(params: { readonly id: string; readonly edition: string }) {
  const t = useText(texts);
  const download = useEmptySheet();
  return (
    <>
      <MenuButton label={t.sheet}>
        {sheets.map(([format, language, words]) => (
          <MenuItem key={words} onChoose={() => download.mutate({ params, query: { format, language } })}>
            {t[words]}
          </MenuItem>
        ))}
      </MenuButton>
      <ProblemNotice problem={download.error} />
    </>
  );
}
