import { assessments as api } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import { previewEdition, readEditions } from "../edition-preview/commands.ts";
import { changeEdition, undoEdition } from "./commands.ts";

/** Every endpoint of the editions of an assessment. */
export const editionRoutes: readonly Handled[] = [
  route(api.readEditions, readEditions),
  route(api.previewEdition, previewEdition),
  route(api.changeEdition, changeEdition),
  route(api.undoEdition, undoEdition),
];
