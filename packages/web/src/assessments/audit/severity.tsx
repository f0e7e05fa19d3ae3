import { severities, severityName } from "@plumbline/core/standards";
import { useSay } from "../../platform/text/index.ts";
import "./audit.css";

/** How bad it is: squares, then the word. */
export function Severity({ of }: { readonly of: number }) {
  const say = useSay();
  return (
    <span className="severity">
      <span aria-hidden="true" className="severity-shape">
        {severities.toReversed().map((step) => (
          <span key={step} className={step <= of ? "severity-full" : undefined} />
        ))}
      </span>
      <span>{say(severityName(of))}</span>
    </span>
  );
}
