import { DownloadOutlined } from "@ant-design/icons";
import { outline, relations, type SectionLink, type Standard, standardName } from "@plumbline/core/standards";
import { Button } from "antd";
import { z } from "zod";
import { saveFile } from "../../platform/client/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer, ChoiceFilter, type Column, csvBlob, EmptyState } from "../../platform/ui/index.ts";
import { useLinks } from "../data.ts";
import { CriterionAddress } from "../guidance/criterion-links.tsx";
import { texts as guidanceTexts } from "../guidance/text.ts";
import { bySection, counted, type SectionLinks } from "./links.ts";
import { linkTexts } from "./text.ts";
import "./reading.css";

const filtering = { standard: z.string().max(120).optional(), relation: z.enum(relations).optional() };

type LinksProps = { readonly standard: Standard; readonly links: readonly SectionLink[] };

/** How the criteria of a standard stand to those of others, section by section. */
export function LinksView({ standard }: { readonly standard: Standard }) {
  const t = useText(linkTexts);
  return (
    <Answer of={useLinks(standard)}>
      {({ entries }) =>
        entries.length === 0 ? (
          <EmptyState title={t.none} why={t.noneWhy} />
        ) : (
          <Links standard={standard} links={entries} />
        )
      }
    </Answer>
  );
}

function Links({ standard, links }: LinksProps) {
  const t = useText(linkTexts);
  const [{ standard: other, relation }, setView] = useUrlState(filtering);
  const shown = links.filter(
    (link) => (!other || link.standard === other) && (!relation || link.relation === relation),
  );
  const criteria = new Set(shown.map(({ from }) => from)).size;
  return (
    <>
      <p className="quiet">{t.lead}</p>
      <div className="toolbar">
        <LinkFilters standard={standard} links={links} />
        <ExportLinks standard={standard} links={shown} />
      </div>
      <p role="status">{t.total(shown.length, criteria, outline(standard).criteria.length)}</p>
      {shown.length === 0 && (
        <EmptyState
          title={t.nothingFits}
          why={t.nothingFitsWhy}
          action={
            <Button onClick={() => setView({ standard: undefined, relation: undefined })}>{t.showAll}</Button>
          }
        />
      )}
      {bySection(standard, shown).map((part) => (
        <SectionTable key={part.section.code} standard={standard} part={part} />
      ))}
    </>
  );
}

function LinkFilters({ links }: LinksProps) {
  const t = useText(linkTexts);
  const g = useText(guidanceTexts);
  const [{ standard, relation }, setView] = useUrlState(filtering);
  const names = links.map((link) => link.standard);
  return (
    <div className="toolbar-filters">
      <ChoiceFilter
        label={t.standard}
        value={standard}
        options={counted(names, [...new Set(names)]).map(({ value, count }) => ({
          value,
          label: t.counted(value, count),
        }))}
        onChange={(value) => setView({ standard: value })}
      />
      <ChoiceFilter
        label={t.relation}
        value={relation}
        options={counted(
          links.map((link) => link.relation),
          relations,
        ).map(({ value, count }) => ({ value, label: t.counted(g[value], count) }))}
        onChange={(value) => setView({ relation: value })}
      />
    </div>
  );
}

function ExportLinks({ standard, links }: LinksProps) {
  const t = useText(linkTexts);
  const g = useText(guidanceTexts);
  const say = useSay();
  const { criterion } = outline(standard);
  const titleOf = (id: string) => {
    const found = criterion.get(id);
    return found ? `${id} ${say(found.title)}` : id;
  };
  const columns: readonly Column<SectionLink>[] = [
    { key: "section", title: t.section, value: ({ section }) => section },
    { key: "from", title: t.own, value: ({ from }) => titleOf(from) },
    { key: "relation", title: t.relation, value: ({ relation }) => g[relation] },
    { key: "standard", title: t.standard, value: (link) => link.standard },
    { key: "to", title: t.other, value: (link) => `${link.criterion} ${say(link.title)}` },
    { key: "reason", title: t.reason, value: ({ reason }) => say(reason) },
  ];
  return (
    <Button
      type="text"
      icon={<DownloadOutlined />}
      disabled={links.length === 0}
      onClick={() => saveFile({ name: `${standardName(standard)}-links.csv`, blob: csvBlob(links, columns) })}
    >
      {t.export(links.length)}
    </Button>
  );
}

function SectionTable({ standard, part }: { readonly standard: Standard; readonly part: SectionLinks }) {
  const t = useText(linkTexts);
  const g = useText(guidanceTexts);
  const say = useSay();
  const { section, links } = part;
  const title = `${section.code} ${say(section.title)}`;
  const { criterion } = outline(standard);
  return (
    <section className="links-section">
      <h2>
        {title} <span className="quiet small">{t.count(links.length)}</span>
      </h2>
      <div className="table-place">
        <table className="table links-table">
          <caption className="hidden">{title}</caption>
          <thead>
            <tr>
              {[t.own, t.relation, t.other, t.reason].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <tr key={`${link.from} ${link.standard} ${link.criterion}`}>
                <th scope="row">
                  <CriterionAddress standard={standardName(standard)} criterion={link.from}>
                    {link.from}
                  </CriterionAddress>{" "}
                  {say(criterion.get(link.from)?.title ?? section.title)}
                </th>
                <td data-title={t.relation}>{g[link.relation]}</td>
                <td data-title={t.other}>
                  <CriterionAddress standard={link.standard} criterion={link.criterion}>
                    {link.criterion}
                  </CriterionAddress>{" "}
                  {say(link.title)}
                </td>
                <td data-title={t.reason}>{say(link.reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
