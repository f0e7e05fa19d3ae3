import { lazyPage } from "../routes/index.ts";

export const Frame = lazyPage(() => import("./frame.tsx"), "Frame");
export { Inside } from "./inside.tsx";
export { Allowed, BrokenPage, NotFoundPage } from "./lost-page.tsx";
export { Outside } from "./outside.tsx";
