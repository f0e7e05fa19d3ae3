import { organisation as api } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import * as commands from "./commands.ts";

/** Every endpoint of how reports look. */
export const lookRoutes: readonly Handled[] = [
  route(api.readReportLook, commands.readLook),
  route(api.uploadLogo, commands.uploadLogo),
  route(api.removeLogo, commands.removeLogo),
  route(api.downloadLogo, commands.downloadLogo),
  route(api.uploadTemplate, commands.uploadTemplate),
  route(api.removeTemplate, commands.removeTemplate),
  route(api.downloadTemplate, commands.downloadTemplate),
  route(api.downloadSampleTemplate, commands.downloadSample),
];
