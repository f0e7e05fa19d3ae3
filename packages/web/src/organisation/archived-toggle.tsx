import { Button, Checkbox } from "antd";
import { z } from "zod";
import { useText } from "../platform/text/index.ts";
import { EmptyState, StatusWord } from "../platform/ui/index.ts";
import { texts } from "./text.ts";

/** Whether a list shows archived records too, in the address. */
export const archivedField = z.literal("true").optional();

type Archived = z.output<typeof archivedField>;

/** Shows archived records in a list, or hides them. */
export function ArchivedToggle(props: {
  readonly value: Archived;
  readonly onChange: (archived: Archived) => void;
}) {
  const t = useText(texts);
  return (
    <Checkbox
      className="archived-toggle"
      checked={props.value === "true"}
      onChange={(event) => props.onChange(event.target.checked ? "true" : undefined)}
    >
      {t.showArchived}
    </Checkbox>
  );
}

/** Stands in an empty list all of whose records are archived. */
export function AllArchived({ onShow }: { readonly onShow: () => void }) {
  const t = useText(texts);
  return (
    <EmptyState
      title={t.allArchived}
      why={t.allArchivedWhy}
      action={<Button onClick={onShow}>{t.showArchived}</Button>}
    />
  );
}

/** The name of a record, with a word beside it where it is archived. */
export function NameCell(props: { readonly name: string; readonly archived: boolean }) {
  const t = useText(texts);
  return (
    <>
      {props.name} {props.archived && <StatusWord tone="quiet">{t.archived}</StatusWord>}
    </>
  );
}
