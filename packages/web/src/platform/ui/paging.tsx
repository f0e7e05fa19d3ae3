import { Button } from "antd";
import { useFormat, useText } from "../text/index.ts";
import { texts } from "./text.ts";

/** Where in a long list one is; `onMove` takes the offset to go to. */
export type PagingProps = {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
};

/** "51–100 of 320" with the way back and on; nothing where one page holds all. */
export function Paging({ offset, limit, total, onMove }: PagingProps) {
  const t = useText(texts);
  const { number } = useFormat();
  if (total <= limit && offset === 0) return null;
  const last = Math.min(offset + limit, total);
  return (
    <div className="paging">
      <span role="status">{t.pageOf(number(Math.min(offset + 1, total)), number(last), number(total))}</span>
      <Button disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - limit))}>
        {t.previous}
      </Button>
      <Button disabled={last >= total} onClick={() => onMove(offset + limit)}>
        {t.next}
      </Button>
    </div>
  );
}
