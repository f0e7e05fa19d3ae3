import { defineTexts } from "../text/index.ts";

export const texts = defineTexts({
  product: { zh: "准绳", en: "Plumbline" },
  here: { zh: "当前位置", en: "You are here" },
  loading: { zh: "正在加载", en: "Loading" },
  close: { zh: "关闭", en: "Close" },
  cancel: { zh: "取消", en: "Cancel" },
  retry: { zh: "重试", en: "Try again" },
  undo: { zh: "撤销", en: "Undo" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  copyByHand: {
    zh: "浏览器未允许复制，文字已选中，请按 Ctrl+C。",
    en: "The browser did not allow copying. The text is selected: press Ctrl+C.",
  },
  all: { zh: "全部", en: "All" },
  clearFilters: { zh: "清除筛选", en: "Clear filters" },
  nothingFits: { zh: "没有符合筛选条件的记录", en: "Nothing fits the filters" },
  nothingFitsWhy: {
    zh: "放宽条件或清除筛选后再看。",
    en: "Loosen the filters or clear them to see more.",
  },
  exportRows: {
    zh: (rows: number) => `导出 CSV（${rows} 行）`,
    en: (rows: number) => `Export CSV (${rows} ${rows === 1 ? "row" : "rows"})`,
  },
  sortBy: { zh: (title: string) => `按${title}排序`, en: (title: string) => `Sort by ${title}` },
  details: { zh: "详情", en: "Details" },
  rowActions: { zh: (name: string) => `${name}：操作`, en: (name: string) => `Actions for ${name}` },
  actions: { zh: "操作", en: "Actions" },
  pageOf: {
    zh: (from: string, to: string, total: string) => `第 ${from}–${to} 条，共 ${total} 条`,
    en: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
  },
  previous: { zh: "上一页", en: "Previous" },
  next: { zh: "下一页", en: "Next" },
  problem: { zh: "没有成功", en: "That did not work" },
  unreachable: {
    zh: "连接不上服务器。请检查网络，恢复后再试。",
    en: "The server cannot be reached. Check the network, then try again.",
  },
  unexpected: {
    zh: "服务器给出了意料之外的回答。请稍后再试；若一再出现，请告知管理员。",
    en: "The server gave an unexpected answer. Try again in a moment; if it keeps happening, tell an administrator.",
  },
  forbidden: {
    zh: "您的角色不能做这件事。若需要，请向管理员申请。",
    en: "Your role does not allow this. Ask an administrator if you need it.",
  },
  broken: {
    zh: "本页出错，无法显示。重新载入通常可以解决。",
    en: "This page broke and cannot be shown. Loading it again usually helps.",
  },
  waitSeconds: {
    zh: (seconds: number) => `请在 ${seconds} 秒后再试。`,
    en: (seconds: number) => `Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
  },
  instance: {
    zh: (id: string) => `报告问题时请附上编号 ${id}。`,
    en: (id: string) => `When you report this, name ${id}.`,
  },
  saving: { zh: "正在保存…", en: "Saving…" },
  savedAt: { zh: (time: string) => `已保存 ${time}`, en: (time: string) => `Saved ${time}` },
  unsent: {
    zh: (count: number) => `${count} 项未送达，正在重试`,
    en: (count: number) => `${count} not sent – retrying`,
  },
  notSaved: { zh: "未保存", en: "Not saved" },
  typeName: {
    zh: (name: string) => `为避免误操作，请输入“${name}”`,
    en: (name: string) => `To avoid a slip, type “${name}”`,
  },
  showTable: { zh: "显示数据表", en: "Show the data table" },
  hideTable: { zh: "收起数据表", en: "Hide the data table" },
  chooseFile: { zh: "选择文件", en: "Choose a file" },
  chooseAnotherFile: { zh: "换一个文件", en: "Choose another file" },
  orDrop: { zh: "或把文件拖到这里", en: "or drop it here" },
  reading: { zh: (name: string) => `正在读取 ${name}…`, en: (name: string) => `Reading ${name}…` },
  definition: { zh: "查看完整定义", en: "Full definition" },
});

export const leaveTexts = defineTexts({
  title: { zh: "还有改动没有送达", en: "Some changes are not sent" },
  stay: { zh: "留在本页", en: "Stay" },
  leave: { zh: "离开", en: "Leave" },
});
