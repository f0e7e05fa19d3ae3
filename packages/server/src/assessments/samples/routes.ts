import { assessments as api } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import { type Handled, route } from "../../platform/http/index.ts";
import { findAssessment } from "../store.ts";
import { addSample, changeSample, withdrawSample } from "./commands.ts";
import { readSamples } from "./store.ts";

/** Every endpoint of the sampling plan. */
export const sampleRoutes: readonly Handled[] = [
  route(api.listSamples, async (context) => {
    if (!(await findAssessment(context, context.params.id))) throw new Refusal("not-found");
    const entries = await readSamples(context, context.params.id);
    return { entries, total: entries.length };
  }),
  route(api.addSample, addSample),
  route(api.changeSample, changeSample),
  route(api.withdrawSample, withdrawSample),
];
