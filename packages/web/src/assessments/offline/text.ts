import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
const amountZh = (answers: number, photos: number) =>
  [answers > 0 && `${answers} 项回答`, photos > 0 && `${photos} 张照片`].filter(Boolean).join("、");
const amountEn = (answers: number, photos: number) =>
  [answers > 0 && many(answers, "answer", "answers"), photos > 0 && many(photos, "photograph", "photographs")]
    .filter(Boolean)
    .join(" and ");

export const barTexts = defineTexts({
  bar: { zh: "离线状态", en: "Working offline" },
  cutOff: {
    zh: (since: string) => `自 ${since} 起连不上服务器`,
    en: (since: string) => `Offline since ${since}`,
  },
  waiting: {
    zh: (answers: number, photos: number) => `${amountZh(answers, photos)}在本设备上，尚未送达`,
    en: (answers: number, photos: number) => `${amountEn(answers, photos)} not sent yet`,
  },
  nothingWaits: { zh: "没有未送达的内容", en: "nothing waits to be sent" },
  tryNow: { zh: "立即重试", en: "Try now" },
  look: { zh: "逐项查看", en: "See them one by one" },
  sending: { zh: "正在发送", en: "Sending" },
  sent: {
    zh: (answers: number, photos: number) => `${amountZh(answers, photos)}已送达`,
    en: (answers: number, photos: number) => `${amountEn(answers, photos)} sent`,
  },
  questions: {
    zh: (count: number) => `${count} 项等您决定`,
    en: (count: number) => `${many(count, "waits", "wait")} for your decision`,
  },
  refused: {
    zh: (count: number) => `${count} 项没有被接受`,
    en: (count: number) => `${many(count, "was", "were")} not accepted`,
  },
  others: {
    zh: (count: number) => `另一个账号有 ${count} 项改动在本设备上等待发送；由其本人登录后发送。`,
    en: (count: number) =>
      `${many(count, "change", "changes")} of another account ${count === 1 ? "waits" : "wait"} on this device, to be sent when its owner signs in.`,
  },
  afterSignIn: {
    zh: (count: number) => `本设备上有 ${count} 项改动等待发送，本人登录后自动发送。`,
    en: (count: number) =>
      `${many(count, "change waits", "changes wait")} on this device; signing in as their owner sends them.`,
  },
  newVersion: { zh: "准绳有新版本", en: "There is a new version of Plumbline" },
  reload: { zh: "重新载入", en: "Reload" },
});

export const keepTexts = defineTexts({
  keep: { zh: "带到现场", en: "Take along" },
  kept: { zh: "已在本设备", en: "On this device" },
  title: { zh: "带到没有网络的现场", en: "Take it where there is no network" },
  what: {
    zh: "把本测评的评分表、所依据的标准与指引、您自己的回答、佐证材料清单存到本设备。连不上服务器时可以继续评分、写备注、拍照；恢复后自动发送。",
    en: "Keeps the sheet of this assessment, its standard with the guidance, your own answers and the list of evidence on this device. Without the server you go on rating, writing notes and taking photographs; they are sent when it is back.",
  },
  safety: {
    zh: "这些内容未加密，保存在浏览器里：能打开本设备的人都可能读到。请只用自己的、有锁屏的设备，回来后移除。",
    en: "It lies unencrypted in the browser: whoever can open this device may read it. Use a device of your own with a screen lock, and take it off afterwards.",
  },
  start: { zh: "存到本设备", en: "Keep on this device" },
  renew: { zh: "重新存一次", en: "Keep anew" },
  remove: { zh: "从本设备移除", en: "Take off this device" },
  close: { zh: "关闭", en: "Close" },
  progress: {
    zh: (done: number, all: number) => `正在保存 ${done} / ${all}`,
    en: (done: number, all: number) => `Keeping ${done} of ${all}`,
  },
  since: {
    zh: (when: string, size: string) => `存于 ${when}，${size}`,
    en: (when: string, size: string) => `Kept ${when}, ${size}`,
  },
  insecure: { zh: "此地址不能离线工作", en: "This address cannot work offline" },
  insecureWhy: {
    zh: "浏览器只允许 HTTPS 地址或本机（localhost）保存网页。请管理员为服务器配置 HTTPS，再从 https:// 开头的地址打开。",
    en: "Browsers keep pages only of HTTPS addresses or of this very computer (localhost). Ask whoever runs the server for HTTPS, and open the address that begins with https://.",
  },
  failed: { zh: "没有存到本设备", en: "It was not kept on this device" },
  failedWhy: {
    zh: "浏览器没有给出存储空间：设备可能已满，或处于无痕窗口。腾出空间或换普通窗口后再试。",
    en: "The browser gave no space: the device may be full, or this is a private window. Make room or use an ordinary window, then try again.",
  },
  notRemoved: { zh: "还没有移除", en: "It was not taken off" },
  notRemovedWhy: {
    zh: "本测评还有未送达的内容。请先发送，或在“离线工作”页逐项放弃。",
    en: "Something of this assessment is not sent yet. Send it first, or give it up on the page “Work offline”.",
  },
});

export const pageTexts = defineTexts({
  title: { zh: "离线工作", en: "Work offline" },
  description: {
    zh: "带到本设备的测评，以及尚未送达服务器的每一项。",
    en: "The assessments kept on this device, and everything the server does not have yet, one by one.",
  },
  unsent: { zh: "尚未送达", en: "Not sent yet" },
  allSent: { zh: "没有未送达的内容。", en: "Everything is sent." },
  kept: { zh: "本设备上的测评", en: "Assessments on this device" },
  noneKept: { zh: "本设备上没有测评", en: "No assessment is kept on this device" },
  noneKeptWhy: {
    zh: "出发前打开测评，点“带到现场”：评分表、标准与指引会存到本设备，没有网络也能评分。",
    en: "Before you leave, open an assessment and choose “Take along”: its sheet, standard and guidance are kept here, and you can rate without a network.",
  },
  toAssessments: { zh: "查看测评", en: "See the assessments" },
  rate: { zh: "去评分", en: "Rate" },
  installed: {
    zh: "可以在浏览器菜单里选“安装”或“添加到主屏幕”，像应用一样打开。",
    en: "Choose “Install” or “Add to home screen” in the browser's menu to open it like an app.",
  },
  questions: { zh: "等您决定", en: "For you to decide" },
  questionsWhy: {
    zh: "您离线期间，别人也改了这些。两边都保留着，请逐项决定。",
    en: "Somebody changed these while you were offline. Both sides are kept; decide one by one.",
  },
  refused: { zh: "没有被接受", en: "Not accepted" },
  waiting: { zh: "等待发送", en: "Waiting to be sent" },
  saw: { zh: "您当时看到的", en: "What you saw" },
  mine: { zh: "您的", en: "Yours" },
  theirs: { zh: "测评中现有", en: "In the assessment now" },
  keepMine: { zh: "保留我的", en: "Keep mine" },
  takeTheirs: { zh: "采用对方的", en: "Take theirs" },
  decidedMine: { zh: "已决定保留您的，待发送", en: "Yours is kept; waits to be sent" },
  decidedTheirs: { zh: "已决定采用对方的，待发送", en: "Theirs is taken; waits to be sent" },
  marked: {
    zh: "条目已被标为不适用，您给了评分。保留您的会取消标记。",
    en: "The criterion was marked not applicable, and you rated it. Keeping yours lifts the mark.",
  },
  rated: {
    zh: "条目已有新的评分，您标为不适用。保留您的会让它退出统计。",
    en: "The criterion was rated meanwhile, and you marked it not applicable. Keeping yours takes it out of the counts.",
  },
  asked: { zh: "等上面的决定", en: "waits for the decision above" },
  note: { zh: "备注", en: "Note" },
  notApplicable: { zh: "不适用", en: "Not applicable" },
  photo: { zh: "照片", en: "Photograph" },
  empty: { zh: "（空）", en: "(empty)" },
  noMark: { zh: "不标不适用", en: "Applies" },
  writtenAt: {
    zh: (when: string) => `本设备时间 ${when}`,
    en: (when: string) => `${when} by this device's clock`,
  },
  tryAgain: { zh: "再次发送", en: "Send again" },
  whatToDo: {
    zh: "请按提示处理后再次发送；例如测评已结束的，请有权的人重新打开。也可以导出后放弃。",
    en: "Put right what is said, then send again; where the assessment is closed, somebody entitled reopens it. Or export it and give it up.",
  },
  otherEdition: {
    zh: "测评已更换标准版本，这一项是按原来的版本答的，没有写入。请对照现在的条目重新评分，然后放弃这一项。",
    en: "The assessment went over to another edition; this was answered by the one before and is not taken over. Rate it anew by the criterion as it is now, then give this up.",
  },
  exportAll: { zh: "导出为文件", en: "Export as a file" },
  exportName: { zh: "未送达", en: "not-sent" },
  discard: { zh: "放弃", en: "Give up" },
  discardOf: { zh: (what: string) => `放弃：${what}`, en: (what: string) => `Give up: ${what}` },
  discardWhy: {
    zh: "这一项只在本设备上，放弃后无法找回。可以先导出为文件留底。",
    en: "This is on this device only and cannot be brought back. You can export it as a file first.",
  },
  cancel: { zh: "取消", en: "Cancel" },
  photosHere: { zh: "在本设备上，尚未送达", en: "on this device, not sent yet" },
});
