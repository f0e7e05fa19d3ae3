import { Area, StandardHead } from "@plumbline/core/standards";
import { z } from "zod";

/** The published JSON Schemas of a pack's files, by file name in `standards/`; editors check packs with them. */
export function packSchemas(): Readonly<Record<string, object>> {
  return {
    "standard.schema.json": titled("Plumbline standard pack: standard.yaml", StandardHead),
    "area.schema.json": titled("Plumbline standard pack: the file of one area", Area),
  };
}

function titled(title: string, model: z.ZodType): object {
  return { title, ...z.toJSONSchema(model, { io: "input" }) };
}
