import { lazyRouteComponent } from "@tanstack/react-router";

/** A page whose code comes when it is first opened: `lazyPage(() => import("./x-page.tsx"), "XPage")`. */
export const lazyPage = lazyRouteComponent;
