import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Glossary, Term } from "@plumbline/core/standards";
import { parse } from "yaml";
import { z } from "zod";
import { standardsFolder } from "./folders.ts";

/** The terms of the field, from `standards/glossary.yaml`. */
export async function loadGlossary(): Promise<Glossary> {
  const source = await readFile(join(standardsFolder, "glossary.yaml"), "utf8");
  return z.array(Term).parse(parse(source));
}
