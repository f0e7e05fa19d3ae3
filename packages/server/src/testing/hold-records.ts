import { startEmbedded } from "../platform/postgres/index.ts";
import { quiet } from "./quiet.ts";

// Run as a process of its own by tests that kill it: opens the store in a folder and holds it.
const records = await startEmbedded({ folder: process.argv[2] ?? "", log: quiet });
process.on("message", async () => {
  await records.stop();
  process.exit();
});
process.send?.("ready");
