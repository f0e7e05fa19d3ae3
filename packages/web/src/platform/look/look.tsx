import type { Language } from "@plumbline/core/kernel";
import { ConfigProvider } from "antd";
import en from "antd/es/locale/en_GB.js";
import type { Locale } from "antd/es/locale/index.js";
import zh from "antd/es/locale/zh_CN.js";
import dayjs from "dayjs";
import "dayjs/locale/en-gb.js";
import "dayjs/locale/zh-cn.js";
import { type ReactNode, useEffect, useMemo } from "react";
import { useLanguage } from "../text/language.ts";
import { useGround } from "./ground.ts";
import { themeOf } from "./theme.ts";

const locales: Readonly<Record<Language, Locale>> = { zh: speaking(zh), en: speaking(en) };

/** A calendar's year and month say themselves; the ready-made names would hide them from screen readers. */
function speaking(locale: Locale): Locale {
  const calendar = locale.DatePicker;
  if (!calendar) return locale;
  const lang = { ...calendar.lang, yearSelect: "", monthSelect: "" };
  return { ...locale, DatePicker: { ...calendar, lang } };
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

/** Lists and calendars open inside the dialog or page part they belong to: else behind it, and beyond its landmark. */
function containerOf(trigger?: HTMLElement): HTMLElement {
  return trigger?.closest<HTMLElement>("dialog, main") ?? document.body;
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
      locale={locales[language]}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      getPopupContainer={containerOf}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      {children}
    </ConfigProvider>
  );
}
