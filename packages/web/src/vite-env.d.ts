/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** The version of the program, from package.json at build time. */
  readonly VERSION: string;
}

// antd's locale files are ES modules that TypeScript takes for CommonJS: their default export is the locale itself.
declare module "antd/es/locale/zh_CN.js" {
  import type { Locale } from "antd/es/locale/index.js";

  const locale: Locale;
  export default locale;
}
declare module "antd/es/locale/en_GB.js" {
  import type { Locale } from "antd/es/locale/index.js";

  const locale: Locale;
  export default locale;
}
