import { makeLog, startServer } from "../../packages/server/src/index.ts";

// A process of its own: the server as `plumbline serve` starts it, over the folder named, until it is told to stop.
const [folder = ""] = process.argv.slice(2);
const log = makeLog("info", process.stderr);
const { address, stop } = await startServer({ port: 0, host: "127.0.0.1", folder, log });
process.once("SIGTERM", () => void stop());
console.log(address);
