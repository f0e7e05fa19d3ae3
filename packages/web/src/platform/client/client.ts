import { createClient } from "@plumbline/api";
import { currentLanguage } from "../text/index.ts";
import { orFromDevice } from "./from-device.ts";

/** The server itself, and nothing but it. */
export const server = createClient(undefined, currentLanguage);

/**
 * The one client of the screens; refusals come back in the language of the screen. Where no answer comes, what was
 * taken along on this device answers in the server's place.
 */
export const client = orFromDevice(server);
