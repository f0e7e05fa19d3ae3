import { colours, type Ground } from "@plumbline/core/charts";
import { type ThemeConfig, theme } from "antd";

export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, "Segoe UI", sans-serif';

/** antd dressed in the palette: no motion, square-ish corners, 4 px steps, words that reach 4.5:1. */
export function themeOf(ground: Ground): ThemeConfig {
  const set = colours[ground];
  const edges = {
    activeBorderColor: set.inkText,
    hoverBorderColor: set.inkText,
    activeShadow: `0 0 0 2px ${set.inkWash}`,
  };
  return {
    algorithm: ground === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: "plumbline" },
    hashed: false,
    token: {
      fontFamily,
      fontSize: 14,
      lineHeight: 1.6,
      borderRadius: 4,
      borderRadiusLG: 6,
      borderRadiusSM: 3,
      motion: false,
      wireframe: false,
      controlHeight: 32,
      colorPrimary: set.ink,
      colorPrimaryText: set.inkText,
      colorPrimaryHover: set.ink,
      colorPrimaryActive: set.ink,
      colorPrimaryTextHover: set.inkText,
      colorPrimaryTextActive: set.inkText,
      colorInfo: set.ink,
      colorLink: set.inkText,
      colorLinkHover: set.inkText,
      colorLinkActive: set.inkText,
      colorError: set.bad,
      colorErrorText: set.bad,
      colorWarning: set.warning,
      colorSuccess: set.good,
      colorBgLayout: set.paper,
      colorBgContainer: ground === "dark" ? set.paper : set.raised,
      colorBgElevated: set.raised,
      colorText: set.text,
      colorTextHeading: set.text,
      colorTextSecondary: set.quietText,
      colorTextTertiary: set.quietText,
      colorTextDescription: set.quietText,
      colorTextPlaceholder: set.quietText,
      colorTextQuaternary: set.quietText,
      colorIcon: set.quietText,
      colorBorder: set.border,
      colorBorderSecondary: set.line,
      colorSplit: set.line,
      controlItemBgActive: set.inkWash,
      controlItemBgActiveHover: set.inkWash,
      controlItemBgHover: set.shade,
      boxShadow: "0 4px 16px rgba(0, 0, 0, 0.16)",
      boxShadowSecondary: "0 4px 16px rgba(0, 0, 0, 0.16)",
    },
    components: {
      Button: {
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        fontWeight: 500,
        defaultHoverColor: set.inkText,
        defaultHoverBorderColor: set.inkText,
        defaultActiveColor: set.inkText,
        defaultActiveBorderColor: set.inkText,
      },
      Input: edges,
      InputNumber: edges,
      DatePicker: edges,
      Select: {
        activeBorderColor: set.inkText,
        hoverBorderColor: set.inkText,
        activeOutlineColor: set.inkWash,
      },
      Form: { labelColor: set.text, itemMarginBottom: 20, verticalLabelPadding: "0 0 4px" },
      Modal: { titleFontSize: 16 },
    },
  };
}
