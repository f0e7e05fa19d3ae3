import type { PersonImportRow } from "@plumbline/core/organisation";
import { Button } from "antd";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useFormat, useLanguage, useText } from "../../platform/text/index.ts";
import { ChoiceFilter, DataTable, Notice, Part } from "../../platform/ui/index.ts";
import { usePreviewColumns } from "./preview-columns.tsx";
import { texts } from "./text.ts";
import type { ImportReply } from "./use-import.ts";

const Result = z.enum(["add", "change", "same", "refused"]);
const filters = { result: Result.optional(), offset: z.coerce.number().int().min(0).default(0) };

/** Rows on one page of the preview. */
const pageSize = 100;

type PreviewProps = {
  readonly reply: ImportReply;
  readonly busy: boolean;
  readonly onApply: () => void;
};

/** What the file would do: counts, what stands against it, the button, and every row. */
export function Preview({ reply, busy, onApply }: PreviewProps) {
  const t = useText(texts);
  const comma = useLanguage() === "zh" ? "、" : ", ";
  return (
    <Part title={t.outcome}>
      <Counts reply={reply} />
      {reply.ignoredColumns.length > 0 && (
        <Notice tone="warning">
          <p>{t.ignored(reply.ignoredColumns.join(comma))}</p>
        </Notice>
      )}
      <div className="import-decision">
        <Decision reply={reply} busy={busy} onApply={onApply} />
      </div>
      <Rows rows={reply.rows} />
    </Part>
  );
}

function Counts({ reply }: { readonly reply: ImportReply }) {
  const t = useText(texts);
  const { number } = useFormat();
  const { added, changed, same, refused } = reply;
  const counts = [
    [t.added, added],
    [t.changed, changed],
    [t.same, same],
    [t.refused, refused],
  ] as const;
  return (
    <div role="status">
      <dl className="counts">
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {number(count)}
              <span className="figure-unit">{t.rows}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The one button where all is well; otherwise why there is none, and what to do. */
function Decision({ reply, busy, onApply }: PreviewProps) {
  const t = useText(texts);
  const { number } = useFormat();
  const [, setView] = useUrlState(filters);
  const { added, changed, refused } = reply;
  if (refused > 0) {
    return (
      <Notice tone="bad" title={t.refusedTitle(number(refused))}>
        <p>{t.refusedToDo}</p>
        <Button onClick={() => setView({ result: "refused", offset: undefined })}>{t.onlyRefused}</Button>
      </Notice>
    );
  }
  if (added + changed === 0) {
    return (
      <Notice>
        <p>{reply.rows.length === 0 ? t.noRows : t.nothingToDo}</p>
      </Notice>
    );
  }
  return (
    <Button type="primary" loading={busy} onClick={onApply}>
      {t.apply(number(added + changed))}
    </Button>
  );
}

function Rows({ rows }: { readonly rows: readonly PersonImportRow[] }) {
  const t = useText(texts);
  const [{ result, offset }, setView] = useUrlState(filters);
  const names = { add: t.added, change: t.changed, same: t.same, refused: t.refused } as const;
  const fitting = rows.filter((row) => !result || row.action === result);
  const first = offset < fitting.length ? offset : 0;
  return (
    <DataTable
      label={t.outcome}
      rows={fitting.slice(first, first + pageSize)}
      columns={usePreviewColumns(rows, names)}
      rowKey={(row) => String(row.line)}
      exportName={t.outcome}
      empty={null}
      onClearFilters={result ? () => setView({ result: undefined, offset: undefined }) : undefined}
      filters={
        <ChoiceFilter
          label={t.result}
          value={result}
          options={Result.options.map((each) => ({ value: each, label: names[each] }))}
          onChange={(chosen) => setView({ result: chosen, offset: undefined })}
        />
      }
      paging={{
        offset: first,
        limit: pageSize,
        total: fitting.length,
        onMove: (next) => setView({ offset: next }),
      }}
    />
  );
}
