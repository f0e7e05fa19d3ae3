import type { standards } from "@plumbline/api";
import { Link } from "@tanstack/react-router";
import { Allowed } from "../platform/frame/index.ts";
import { useSay, useText } from "../platform/text/index.ts";
import { Answer, EmptyState, Page, Part } from "../platform/ui/index.ts";
import { CriteriaSearch } from "./criteria-search.tsx";
import { useStandards } from "./data.ts";
import { OwnStandards } from "./own/own-standards.tsx";
import { texts } from "./text.ts";
import "./standards.css";

/** The standards at hand, and the search over all their criteria. */
export function StandardsPage() {
  const t = useText(texts);
  return (
    <Allowed permission="standards.read">
      <Page title={t.title} description={t.description}>
        <CriteriaSearch>
          <Answer of={useStandards()}>{({ entries }) => <List entries={entries} />}</Answer>
          <OwnStandards />
          <Family />
        </CriteriaSearch>
      </Page>
    </Allowed>
  );
}

function List({ entries }: { readonly entries: readonly standards.StandardSummary[] }) {
  const t = useText(texts);
  if (entries.length === 0) return <EmptyState title={t.empty} why={t.emptyWhy} />;
  return (
    <ul className="standards" aria-label={t.list}>
      {entries.map((entry) => (
        <Entry key={entry.hash} entry={entry} />
      ))}
    </ul>
  );
}

const command = "npx --no plumbline standards import <file>";

/** What does not ship, said plainly, and how to add a standard of one's own. */
function Family() {
  const t = useText(texts);
  return (
    <Part title={t.family}>
      <p>{t.familyShips}</p>
      <p>{t.familyLacks}</p>
      <p>{t.familyOwn}</p>
      <section className="command" aria-label={t.familyCommand}>
        <code>{command}</code>
      </section>
    </Part>
  );
}

function Entry({ entry }: { readonly entry: standards.StandardSummary }) {
  const t = useText(texts);
  const say = useSay();
  const { id, edition, revision, own, title, publisher, summary, criteria, sections, levels } = entry;
  return (
    <li>
      <h2>
        <Link to="/standards/$id/$edition" params={{ id, edition }}>
          {say(title)}
        </Link>
      </h2>
      <p className="quiet">
        {say(publisher)}
        {" · "}
        {t.edition(edition, revision)}
      </p>
      <p>{say(summary)}</p>
      <p>
        {t.facts(criteria, sections, levels)}
        {own && (
          <>
            {" · "}
            {t.own}
          </>
        )}
      </p>
    </li>
  );
}
