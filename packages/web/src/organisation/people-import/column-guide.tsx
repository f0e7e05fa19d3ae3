import { personColumns } from "@plumbline/core/organisation";
import { useSay, useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import { columnOrder } from "./template.ts";
import { columnTexts, texts } from "./text.ts";

/** What the file is to hold, column by column. */
export function ColumnGuide() {
  const t = useText(texts);
  const holds = useText(columnTexts);
  const say = useSay();
  return (
    <Part title={t.guide}>
      <p>{t.guideRule}</p>
      <table className="table table-small column-guide">
        <thead>
          <tr>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.needed}</th>
            <th scope="col">{t.holds}</th>
          </tr>
        </thead>
        <tbody>
          {columnOrder.map((column) => (
            <tr key={column}>
              <th scope="row">{say(personColumns[column].heading)}</th>
              <td>{personColumns[column].required ? t.isNeeded : t.isOptional}</td>
              <td>{holds[column]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
