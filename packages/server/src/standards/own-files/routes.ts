import { standards as api } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import { packOf } from "@plumbline/documents";
import { type Handled, route } from "../../platform/http/index.ts";
import { findOwn } from "../own/store.ts";
import { importOwnStandard, packFile } from "./commands.ts";

/** Own standards in files: the authoring workbook and YAML. */
export const packFileRoutes: readonly Handled[] = [
  route(api.importOwnStandard, importOwnStandard),
  route(api.downloadOwnStandard, async (context) => {
    const kept = await findOwn(context, context.params);
    if (!kept || kept.own.state === "discarded") throw new Refusal("not-found");
    return packFile(packOf(kept.written), context.query.format);
  }),
];
