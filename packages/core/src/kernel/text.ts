import { z } from "zod";

/** The languages every word exists in; Chinese is the first. */
export const languages = ["zh", "en"] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** One statement in both languages, side by side; an empty side is refused. */
export const Text = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Text = z.infer<typeof Text>;
