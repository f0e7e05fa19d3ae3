import { z } from "zod";

/** A lower-case word with hyphens that names a part of a pack for good: `cc-cmm-oc`, `method-1-4`. */
export const Slug = z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/);
export type Slug = z.infer<typeof Slug>;
