import { createClient } from "@plumbline/api";
import { currentLanguage } from "../text/index.ts";

/** The one client of the screens; refusals come back in the language of the screen. */
export const client = createClient(undefined, currentLanguage);
