import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { PartsIn } from "../joints/index.ts";
import { remember, remembered } from "../look/index.ts";
import { useSession } from "../session/index.ts";
import { useText } from "../text/index.ts";
import { EmptyState } from "../ui/notices.tsx";
import { UndoPlace } from "../ui/undo.tsx";
import { MenuSheet } from "./menu-sheet.tsx";
import { SearchDialog } from "./search-dialog.tsx";
import { SideMenu } from "./side-menu.tsx";
import { texts } from "./text.ts";
import { TopBar } from "./top-bar.tsx";

/** What stands around the pages of those signed in. */
export function Frame() {
  const { organisation } = useSession();
  return (
    <UndoPlace>
      {/* Another organisation is another place: nothing on screen is carried over. */}
      <FrameBody key={organisation?.id} />
    </UndoPlace>
  );
}

function FrameBody() {
  const t = useText(texts);
  const main = useRef<HTMLElement>(null);
  const [narrow, setNarrow] = useState(remembered("menu") === "narrow");
  const [menuOpen, setMenuOpen] = useState(false);
  const [searching, setSearching] = useState(false);
  useSearchKey(() => setSearching(true));
  useFocusOnNewPage(main);
  const fold = (next: boolean) => {
    setNarrow(next);
    remember("menu", next ? "narrow" : "wide");
  };
  return (
    <div className={narrow ? "frame frame-narrow" : "frame"}>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t.toContent}
      </button>
      <div className="frame-side">
        <SideMenu narrow={narrow} onNarrow={fold} />
      </div>
      <TopBar onMenu={() => setMenuOpen(true)} onSearch={() => setSearching(true)} />
      <main ref={main} id="main" tabIndex={-1} className="frame-main">
        <PartsIn place="frame" told={{}} />
        <Content />
      </main>
      <MenuSheet open={menuOpen} onClose={() => setMenuOpen(false)} />
      <SearchDialog open={searching} onClose={() => setSearching(false)} />
    </div>
  );
}

function Content() {
  const t = useText(texts);
  const { organisation } = useSession();
  const path = useLocation({ select: (location) => location.pathname });
  // One's own account and the about page need no organisation.
  if (!organisation && path !== "/account" && path !== "/about") {
    return <EmptyState title={t.noOrganisation} why={t.noOrganisationWhy} />;
  }
  return <Outlet />;
}

function useSearchKey(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** After a change of page the focus stands at its beginning, so that a screen reader reads the new page. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>): void {
  const path = useLocation({ select: (location) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}
