export { Frame } from "./frame.tsx";
export { Allowed, BrokenPage, NotFoundPage } from "./lost-page.tsx";
export { Outside } from "./outside.tsx";
