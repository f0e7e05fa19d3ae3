import { Link } from "@tanstack/react-router";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import { useReturns } from "./data.ts";
import { texts } from "./text.ts";

/** The workbooks the reader brought back: each can be looked at again, with what differs by now. */
export function ReturnsPart({ id }: { readonly id: string }) {
  const t = useText(texts);
  const { moment } = useFormat();
  const { data } = useReturns(id);
  if (!data || data.total === 0) return null;
  return (
    <Part title={t.returns}>
      <ul className="returned-list">
        {data.entries.map((one) => (
          <li key={one.id}>
            <Link
              to="/assessments/$assessmentId/sheet"
              params={{ assessmentId: id }}
              search={{ return: one.id }}
            >
              {one.fileName}
            </Link>
            <span className="quiet">
              {t.returnedAt} {moment(one.returnedAt)} · {t.madeAt} {moment(one.madeAt)} {one.madeBy}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
