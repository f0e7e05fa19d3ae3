import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "接受测评的运营机构。座席数、业务类型等写在这里，测评和报告直接引用。",
    en: "The operations that are assessed. Seats, kinds of business and the rest are kept here and used by assessments and reports.",
  },
  add: { zh: "新建客户中心", en: "Add a centre" },
  addVerb: { zh: "新建", en: "Add" },
  nameHint: { zh: "在组织内不能重名", en: "No two centres have the same name" },
  city: { zh: "城市", en: "City" },
  region: { zh: "地区", en: "Region" },
  regionHint: { zh: "对标时按地区分组", en: "Benchmarks group centres by it" },
  openedOn: { zh: "开业日期", en: "Opening day" },
  openedOnHint: {
    zh: "运营年限由此算起；等级对年限有要求",
    en: "The years in operation count from it; levels ask for a number of years",
  },
  years: { zh: "运营年限（年）", en: "Years in operation" },
  seats: { zh: "座席数（个）", en: "Seats" },
  seatsHint: { zh: "可供座席使用的工位数", en: "Working places for agents" },
  channels: { zh: "服务渠道", en: "Channels" },
  businessTypes: { zh: "业务类型", en: "Business types" },
  industry: { zh: "行业", en: "Industry" },
  operatingModel: { zh: "运营模式", en: "Operating model" },
  none: { zh: "未填写", en: "Not stated" },
  seeTeams: { zh: "查看该中心的班组", en: "See its teams" },
  seePeople: { zh: "查看该中心的人员", en: "See its people" },
  search: { zh: "名称或城市", en: "Name or city" },
  empty: { zh: "还没有客户中心", en: "No centres yet" },
  emptyWhy: {
    zh: "测评以客户中心为对象，班组和人员也归属于它。先新建第一个。",
    en: "It is centres that are assessed, and teams and people belong to them. Add the first one.",
  },
  emptyReader: {
    zh: "请本组织的管理员或经理新建客户中心。",
    en: "Ask an administrator or manager of the organisation to add one.",
  },
});

export const channelTexts = defineTexts({
  phone: { zh: "电话", en: "Phone" },
  chat: { zh: "在线聊天", en: "Web chat" },
  email: { zh: "邮件", en: "E-mail" },
  messaging: { zh: "即时通讯", en: "Messaging apps" },
  social: { zh: "社交媒体", en: "Social media" },
  video: { zh: "视频", en: "Video" },
  sms: { zh: "短信", en: "SMS" },
  fax: { zh: "传真", en: "Fax" },
  counter: { zh: "现场柜台", en: "Counter" },
});

export const businessTypeTexts = defineTexts({
  "customer-service": { zh: "客户服务", en: "Customer service" },
  collections: { zh: "账务催缴", en: "Collections" },
  "field-dispatch": { zh: "现场派遣", en: "Field dispatch" },
  booking: { zh: "预订", en: "Booking" },
  telesales: { zh: "电话营销", en: "Telesales" },
  "technical-support": { zh: "技术支持", en: "Technical support" },
});

export const industryTexts = defineTexts({
  telecom: { zh: "通信", en: "Telecom" },
  finance: { zh: "金融", en: "Finance" },
  "it-and-internet": { zh: "IT 与互联网", en: "IT and internet" },
  "consumer-goods": { zh: "消费品", en: "Consumer goods" },
  "government-and-utilities": { zh: "政府与公用事业", en: "Government and utilities" },
  health: { zh: "医疗卫生", en: "Health" },
  manufacturing: { zh: "制造", en: "Manufacturing" },
  energy: { zh: "能源", en: "Energy" },
  transport: { zh: "交通运输", en: "Transport" },
  tourism: { zh: "旅游", en: "Tourism" },
});

export const regionTexts = defineTexts({
  north: { zh: "华北", en: "North China" },
  northeast: { zh: "东北", en: "North-east China" },
  east: { zh: "华东", en: "East China" },
  central: { zh: "华中", en: "Central China" },
  south: { zh: "华南", en: "South China" },
  southwest: { zh: "西南", en: "South-west China" },
  northwest: { zh: "西北", en: "North-west China" },
  "hong-kong-macao-taiwan": { zh: "港澳台", en: "Hong Kong, Macao, Taiwan" },
  abroad: { zh: "境外", en: "Abroad" },
});

export const operatingModelTexts = defineTexts({
  own: { zh: "自建", en: "Own" },
  outsourced: { zh: "外包", en: "Outsourced" },
  hosted: { zh: "托管", en: "Hosted" },
});
