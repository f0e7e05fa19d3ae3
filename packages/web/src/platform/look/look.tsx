import { ConfigProvider } from "antd";
import en from "antd/es/locale/en_GB.js";
import zh from "antd/es/locale/zh_CN.js";
import dayjs from "dayjs";
import "dayjs/locale/en-gb.js";
import "dayjs/locale/zh-cn.js";
import { type ReactNode, useEffect, useMemo } from "react";
import { useLanguage } from "../text/language.ts";
import { useGround } from "./ground.ts";
import { themeOf } from "./theme.ts";

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

/** Lists and calendars open inside the dialog they belong to, else they would open behind it. */
function containerOf(trigger?: HTMLElement): HTMLElement {
  return trigger?.closest("dialog") ?? document.body;
}

/** Dresses everything inside: colours, faces, words of ready-made parts, and the nonce for their styles. */
export function Look({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const ground = useGround();
  const theme = useMemo(() => themeOf(ground), [ground]);
  useEffect(() => {
    dayjs.locale(language === "zh" ? "zh-cn" : "en-gb");
  }, [language]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === "zh" ? zh : en}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      getPopupContainer={containerOf}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      {children}
    </ConfigProvider>
  );
}
