import { defineTexts } from "../text/index.ts";

export const texts = defineTexts({
  showPassword: { zh: "显示密码", en: "Show the password" },
  hidePassword: { zh: "隐藏密码", en: "Hide the password" },
  show: { zh: "显示", en: "Show" },
  hide: { zh: "隐藏", en: "Hide" },
  optional: { zh: "选填", en: "optional" },
});
