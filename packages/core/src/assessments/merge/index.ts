export { type CellRow, type Cells, cellRows, withChanges } from "./cell-rows.ts";
export { type CellMerge, mergeCells } from "./merge-cells.ts";
export * from "./model.ts";
