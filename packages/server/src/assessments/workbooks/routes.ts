import { assessments as api } from "@plumbline/api";
import { route } from "../../platform/http/index.ts";
import { handOutWorkbook, mergeWorkbook, returnWorkbook } from "./commands.ts";

/** Every endpoint of workbooks handed out and brought back. */
export const workbookRoutes = [
  route(api.handOutWorkbook, handOutWorkbook),
  route(api.returnWorkbook, returnWorkbook),
  route(api.mergeWorkbook, mergeWorkbook),
];
