import { assessments as api } from "@plumbline/api";
import { route } from "../../platform/http/index.ts";
import { mergeAnswers, mergeStated } from "./commands.ts";

/** Every endpoint that takes over answers filled elsewhere. */
export const mergeRoutes = [route(api.mergeAnswers, mergeAnswers), route(api.mergeStated, mergeStated)];
