import { Html } from "./html.ts";

/** The look of the reference page: ink on paper, in light and dark. */
export const referenceStyle = new Html(`
:root { color-scheme: light dark; --ink: #14233c; --soft: #55606f; --line: #d5d9df; --paper: #fff; --link: #0958d9; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ee; --soft: #a3acb9; --line: #3a4352; --paper: #11161d; --link: #7fb0ff; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 24px 16px 64px; }
a { color: var(--link); }
h1 { font-size: 28px; margin: 0 0 8px; }
h2 { font-size: 21px; margin: 40px 0 8px; padding-top: 16px; border-top: 2px solid var(--ink); }
h3 { font-size: 15px; margin: 28px 0 4px; }
code { font: 13px/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
small { color: var(--soft); }
article > p { margin: 0 0 8px; }
dl { display: grid; grid-template-columns: 8rem 1fr; gap: 4px 16px; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
ul { margin: 0; padding-left: 18px; }
nav ul { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 4px 20px; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; } }
`);
