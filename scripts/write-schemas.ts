import { writeFile } from "node:fs/promises";
import { packSchemas } from "../packages/documents/src/packs/schemas.ts";

// Writes standards/*.schema.json anew from the models; a test says when they are out of date.
for (const [name, schema] of Object.entries(packSchemas())) {
  await writeFile(new URL(`../standards/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
