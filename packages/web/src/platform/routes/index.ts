export { lazyPage } from "./lazy-page.ts";
export { type Fields, parseSearch, stringifySearch, useUrlState } from "./url-state.ts";
