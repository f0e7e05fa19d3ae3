import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "一列一个状态。拖动卡片，或用卡片上的菜单移动；完成须写佐证，验证须由负责人以外的人。",
    en: "A column for each state. Drag a card, or move it by its menu; done needs evidence, verified somebody other than the owner.",
  },
  column: {
    zh: (state: string, count: number) => `${state} ${count}`,
    en: (state: string, count: number) => `${state} ${count}`,
  },
  move: { zh: "移动", en: "Move" },
  moveOf: { zh: (what: string) => `移动“${what}”`, en: (what: string) => `Move “${what}”` },
  emptyColumn: { zh: "没有", en: "None" },
  moved: {
    zh: (what: string, state: string) => `“${what}”已移到“${state}”`,
    en: (what: string, state: string) => `“${what}” is now ${state}`,
  },
});
