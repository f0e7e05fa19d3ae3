import { readFile, writeFile } from "node:fs/promises";
import { loadNamedPack, readSheet, writeSheet } from "../packages/documents/src/index.ts";

// Makes the example workbook anew from the example CSV, which is the one to edit; a test says when they differ.
const csv = new URL("../examples/centre-120-seats.csv", import.meta.url);
const xlsx = new URL("../examples/centre-120-seats.xlsx", import.meta.url);
const { standard } = await loadNamedPack("cc-cmm-oc@2017");
const { rows } = await readSheet(await readFile(csv), csv.pathname, standard);
await writeFile(xlsx, await writeSheet(standard, { format: "xlsx", language: "zh", rows }));
