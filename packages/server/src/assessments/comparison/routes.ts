import { assessments as api } from "@plumbline/api";
import { route } from "../../platform/http/index.ts";
import { compareMany } from "./commands.ts";

/** Every endpoint of comparisons of many but the file, which is a report. */
export const comparisonRoutes = [
  route(api.compareAssessments, (context) => compareMany(context, context.query)),
];
