import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { saveFile } from "../client/index.ts";
import { useText } from "../text/index.ts";
import { ProblemNotice } from "./notices.tsx";
import { type Column, csvBlob } from "./rows.ts";
import { texts } from "./text.ts";

type ExportProps<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly exportName: string;
  /** Reads the rows that are on other pages, too; `total` is how many there are. */
  readonly every?: { readonly total: number; readonly read: () => Promise<readonly Row[]> } | undefined;
};

/** Takes a list away as CSV: what is shown, or with `every` all that the filters let through. */
export function ExportButton<Row>({ rows, columns, exportName, every }: ExportProps<Row>) {
  const t = useText(texts);
  const save = useMutation({
    mutationFn: async () => {
      const all = every ? await every.read() : rows;
      saveFile({ name: `${exportName}.csv`, blob: csvBlob(all, columns) });
    },
  });
  const count = every?.total ?? rows.length;
  return (
    <>
      <Button
        type="text"
        icon={<DownloadOutlined />}
        disabled={count === 0}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t.exportRows(count)}
      </Button>
      <ProblemNotice problem={save.error} />
    </>
  );
}
