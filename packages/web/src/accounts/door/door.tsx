import { type ReactNode, useEffect } from "react";
import { Bob } from "../../platform/look/index.ts";

/** The narrow page one signs in on. */
export function Door(props: {
  readonly title: string;
  readonly why?: ReactNode;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} · 准绳 Plumbline`;
  }, [props.title]);
  return (
    <div className="door">
      <span className="door-line">
        <Bob />
      </span>
      <h1>{props.title}</h1>
      {props.why && <p className="quiet">{props.why}</p>}
      {props.children}
    </div>
  );
}
