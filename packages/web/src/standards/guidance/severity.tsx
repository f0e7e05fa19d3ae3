import { useText } from "../../platform/text/index.ts";
import { texts } from "./text.ts";

const most = 5;

/** How bad it is where a criterion is not met, 1 to 5: so many filled squares, the word and the figure. */
export function Severity({ severity }: { readonly severity: number }) {
  const t = useText(texts);
  const words = [t.severity1, t.severity2, t.severity3, t.severity4, t.severity5];
  return (
    <span className="severity">
      <span aria-hidden="true" className="severity-shape">
        {"■".repeat(severity)}
        <span className="severity-rest">{"□".repeat(most - severity)}</span>
      </span>{" "}
      {t.severityOf(words[severity - 1] ?? "", severity)}
    </span>
  );
}
