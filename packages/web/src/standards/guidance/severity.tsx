import { severityName } from "@plumbline/core/standards";
import { useSay, useText } from "../../platform/text/index.ts";
import { texts } from "./text.ts";

const most = 5;

/** How bad it is where a criterion is not met, 1 to 5: so many filled squares, the word and the figure. */
export function Severity({ severity }: { readonly severity: number }) {
  const t = useText(texts);
  const say = useSay();
  return (
    <span>
      <span aria-hidden="true" className="guidance-severity">
        {"■".repeat(severity)}
        <span className="guidance-severity-rest">{"□".repeat(most - severity)}</span>
      </span>{" "}
      {t.severityOf(say(severityName(severity)), severity)}
    </span>
  );
}
