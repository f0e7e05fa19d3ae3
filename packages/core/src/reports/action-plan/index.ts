export {
  actionPlanDocument,
  actionPlanSheets,
  improvementSentence,
  planFigures,
} from "./document.ts";
export { actionListing, findingListing } from "./listings.ts";
export type { ActionPlan } from "./model.ts";
