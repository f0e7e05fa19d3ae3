import { Problem } from "@plumbline/api";
import { Button } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useFormat, useText } from "../text/index.ts";
import { texts } from "./text.ts";

/** What belongs here, why it is worth it, and one button. */
export function EmptyState(props: {
  readonly title: string;
  readonly why: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{props.title}</h2>
      <p>{props.why}</p>
      {props.action}
    </div>
  );
}

/** The place of what is being fetched, drawn after 200 ms; quick answers never flicker. */
export function Waiting({ rows = 5 }: { readonly rows?: number }) {
  const t = useText(texts);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return <div className="waiting-still" />;
  return (
    <div className="waiting" role="status" aria-label={t.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="waiting-bar" />
      ))}
    </div>
  );
}

/** What happened, what was kept, what to do; draws nothing where there is no problem. */
export function ProblemNotice(props: {
  readonly problem: Error | null | undefined;
  /** What was kept, as a sentence. */
  readonly kept?: string;
  readonly retry?: () => void;
}) {
  const t = useText(texts);
  const { sentences } = useFormat();
  const problemWords = useProblemWords();
  if (!props.problem) return null;
  return (
    <div className="notice notice-bad" role="alert">
      <p>
        <strong>{t.problem}</strong>
      </p>
      <p>{sentences(problemWords(props.problem), props.kept)}</p>
      {props.retry && <Button onClick={props.retry}>{t.retry}</Button>}
    </div>
  );
}

/** Says a problem in one or two sentences. */
export function useProblemWords(): (problem: Error) => string {
  const t = useText(texts);
  const { sentences } = useFormat();
  const known = new Map([
    ["unreachable", t.unreachable],
    ["forbidden", t.forbidden],
  ]);
  return (problem) => {
    if (!(problem instanceof Problem)) return t.broken;
    const { code, status, title, instance, retryAfterSeconds } = problem;
    return sentences(
      title || (known.get(code) ?? t.unexpected),
      !title && retryAfterSeconds ? t.waitSeconds(retryAfterSeconds) : "",
      status >= 500 && instance ? t.instance(instance) : "",
    );
  };
}

/** A quiet panel with something worth knowing; `tone` is said by a word or shape too, never by colour alone. */
export function Notice(props: {
  readonly tone?: "plain" | "needs-you" | "good" | "warning" | "bad";
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice notice-${props.tone ?? "plain"}`}>
      {props.title && (
        <p>
          <strong>{props.title}</strong>
        </p>
      )}
      {props.children}
    </div>
  );
}
