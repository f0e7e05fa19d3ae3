import { startServer } from "../main.ts";
import { makeLog } from "../platform/log/index.ts";

// Run as a process of its own by tests that kill it: the whole server over a data folder, on a port of its choice.
const { address, setUpLink, stop } = await startServer({
  ...{ port: 0, host: "127.0.0.1", folder: process.argv[2] ?? "", log: makeLog("silent") },
});
process.on("SIGTERM", async () => {
  await stop();
  process.exit();
});
process.send?.({ address, setUpLink });
