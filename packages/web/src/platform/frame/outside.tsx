import { Outlet } from "@tanstack/react-router";
import { Mark } from "../look/index.ts";
import { useText } from "../text/index.ts";
import { GroundChoice, LanguageChoice } from "./choices.tsx";
import { texts } from "./text.ts";

/** What stands around the pages one reaches before signing in. */
export function Outside() {
  const t = useText(texts);
  return (
    <div className="outside">
      <header className="outside-head">
        <span className="side-brand">
          <Mark size={24} />
          <span>{t.product}</span>
        </span>
        <span className="top-space" />
        <LanguageChoice />
        <GroundChoice />
      </header>
      <main className="outside-body">
        <Outlet />
      </main>
    </div>
  );
}
