import {
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  FundProjectionScreenOutlined,
  HistoryOutlined,
  KeyOutlined,
  MailOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  ReadOutlined,
  RiseOutlined,
  ScheduleOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { mayDo } from "@plumbline/api";
import { Link, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Mark } from "../look/index.ts";
import { useSession } from "../session/index.ts";
import { useText } from "../text/index.ts";
import { administrationEntries, capabilityEntries, type MenuEntry, type PageEntry } from "./menu.ts";
import { texts } from "./text.ts";

const icons: Readonly<Record<MenuEntry["words"], ReactNode>> = {
  today: <ScheduleOutlined />,
  standards: <ReadOutlined />,
  glossary: <BookOutlined />,
  assessments: <AuditOutlined />,
  improvement: <RiseOutlined />,
  programme: <FundProjectionScreenOutlined />,
  organisation: <ApartmentOutlined />,
  accounts: <TeamOutlined />,
  tokens: <KeyOutlined />,
  mail: <MailOutlined />,
  journal: <HistoryOutlined />,
};

/** The entries whose page exists and that the person may use. */
export function useEntries<E extends PageEntry>(entries: readonly E[]): readonly E[] {
  const { roles } = useSession();
  const pages: Readonly<Record<string, unknown>> = useRouter().routesByPath;
  return entries.filter(({ to, permission }) => to in pages && (!permission || mayDo(roles, permission)));
}

/** The menu: capabilities first, administration below; narrow it shows signs only. */
export function SideMenu(props: {
  readonly narrow: boolean;
  readonly onNarrow?: (narrow: boolean) => void;
  readonly onChosen?: () => void;
}) {
  const t = useText(texts);
  const { narrow, onNarrow, onChosen } = props;
  const administration = useEntries(administrationEntries);
  return (
    <nav className={narrow ? "side side-narrow" : "side"} aria-label={t.menu}>
      <Link to="/" className="side-brand" aria-label={t.product} {...(onChosen ? { onClick: onChosen } : {})}>
        <Mark size={24} />
        {!narrow && <span>{t.product}</span>}
      </Link>
      <Entries entries={useEntries(capabilityEntries)} narrow={narrow} onChosen={onChosen} />
      {administration.length > 0 && (
        <>
          <h2 className={narrow ? "hidden" : "side-group"}>{t.administration}</h2>
          <Entries entries={administration} narrow={narrow} onChosen={onChosen} />
        </>
      )}
      {onNarrow && (
        <button
          type="button"
          className="side-fold"
          aria-expanded={!narrow}
          aria-label={narrow ? t.expand : t.collapse}
          onClick={() => onNarrow(!narrow)}
        >
          {narrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          {!narrow && <span>{t.collapse}</span>}
        </button>
      )}
    </nav>
  );
}

function Entries(props: {
  readonly entries: readonly MenuEntry[];
  readonly narrow: boolean;
  readonly onChosen?: (() => void) | undefined;
}) {
  const t = useText(texts);
  return (
    <ul>
      {props.entries.map((entry) => (
        <li key={entry.to}>
          <Link
            to={entry.to}
            className="side-entry"
            activeOptions={{ exact: entry.to === "/", includeSearch: false }}
            {...(props.narrow ? { title: t[entry.words], "aria-label": t[entry.words] } : {})}
            {...(props.onChosen ? { onClick: props.onChosen } : {})}
          >
            {icons[entry.words]}
            {!props.narrow && <span>{t[entry.words]}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
