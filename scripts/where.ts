import { filesBelow } from "../tests/sources.ts";

/** `npm run where assessments`: every file of a capability, layer by layer, in the order facts flow. */
const capability = process.argv[2];
if (!capability) {
  console.error("Name a capability: npm run where assessments");
  process.exit(2);
}
const layers = ["core", "api", "server", "documents", "web", "cli"];
const files = layers.flatMap((layer) =>
  filesBelow(`packages/${layer}`).filter(
    (path) =>
      path.includes(`/${capability}/`) ||
      path.includes(`/${capability}.`) ||
      path.endsWith(`-${capability}.sql`),
  ),
);
console.log(files.length > 0 ? files.join("\n") : `No capability is called ${capability}.`);
process.exit(files.length > 0 ? 0 : 1);
