import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useText } from "../text/index.ts";
import { texts } from "./text.ts";

/** A page above this one. */
export type Step = { readonly label: string; readonly to: string };

type PageProps = {
  readonly title: string;
  /** The pages above, outermost first; empty for a page of the menu. */
  readonly trail?: readonly Step[];
  /** The one primary action. */
  readonly action?: ReactNode;
  /** One or two sentences: what this page is for. */
  readonly description?: ReactNode;
  /** Running text keeps a readable line; lists use the whole width. */
  readonly width?: "text" | "full";
  readonly children: ReactNode;
};

/** The page of every screen: breadcrumbs, title, one primary action, then the content. */
export function Page({ title, trail = [], action, description, width = "full", children }: PageProps) {
  const t = useText(texts);
  useEffect(() => {
    document.title = `${title} · ${t.product}`;
  }, [title, t]);
  return (
    <article className={`page page-${width}`}>
      {trail.length > 0 && <Breadcrumbs trail={trail} title={title} label={t.here} />}
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {description && <p className="page-description">{description}</p>}
        </div>
        {action && <div className="page-action">{action}</div>}
      </header>
      {children}
    </article>
  );
}

function Breadcrumbs(props: {
  readonly trail: readonly Step[];
  readonly title: string;
  readonly label: string;
}) {
  return (
    <nav className="breadcrumbs" aria-label={props.label}>
      <ol>
        {props.trail.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>{step.label}</Link>
          </li>
        ))}
        <li aria-current="page">{props.title}</li>
      </ol>
    </nav>
  );
}

/** A titled part of a page. */
export function Part(props: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="part">
      <header className="part-head">
        <h2>{props.title}</h2>
        {props.action}
      </header>
      {props.children}
    </section>
  );
}
