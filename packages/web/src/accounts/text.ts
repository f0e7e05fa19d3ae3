import { defineTexts } from "../platform/text/index.ts";

export const roleTexts = defineTexts({
  administrator: { zh: "管理员", en: "Administrator" },
  manager: { zh: "经理", en: "Manager" },
  assessor: { zh: "测评师", en: "Assessor" },
  quality: { zh: "质检主管", en: "Quality manager" },
  tester: { zh: "拨测员", en: "Tester" },
  agent: { zh: "座席", en: "Agent" },
  viewer: { zh: "查看者", en: "Viewer" },
});

export const roleHints = defineTexts({
  administrator: {
    zh: "可做一切事，并管理账号、令牌与日志",
    en: "May do everything, and manages accounts, tokens and the journal",
  },
  manager: {
    zh: "管理组织架构与人员，建立、评分并批准测评",
    en: "Manages the organisation and its people; sets up, rates and approves assessments",
  },
  assessor: {
    zh: "建立测评、评分并结束测评",
    en: "Sets up assessments, rates and closes them",
  },
  quality: { zh: "查看测评、报告与人员", en: "Reads assessments, reports and people" },
  tester: { zh: "查看标准与组织架构", en: "Reads standards and the organisation" },
  agent: { zh: "查看标准与组织架构", en: "Reads standards and the organisation" },
  viewer: { zh: "只能查看测评与报告", en: "Reads assessments and reports" },
});

export const accountTexts = defineTexts({
  title: { zh: "我的账号", en: "My account" },
  name: { zh: "姓名", en: "Name" },
  loginName: { zh: "账号", en: "Login name" },
  organisation: { zh: "组织", en: "Organisation" },
  roles: { zh: "角色", en: "Roles" },
  language: { zh: "语言", en: "Language" },
  email: { zh: "邮箱", en: "E-mail" },
  emailHint: {
    zh: "选填，只用来发送到期提醒；只有本组织的管理员看得到",
    en: "Optional, for reminders of what is due only; seen by this organisation's administrators alone",
  },
  emailSave: { zh: "保存邮箱", en: "Save the address" },
  emailSaved: { zh: "邮箱已保存。", en: "The address is saved." },
  password: { zh: "修改密码", en: "Change the password" },
  current: { zh: "当前密码", en: "Current password" },
  next: { zh: "新密码", en: "New password" },
  change: { zh: "修改密码", en: "Change the password" },
  changed: {
    zh: "密码已修改，其他设备上的登录已结束。",
    en: "The password is changed, and your other sign-ins are ended.",
  },
  signIns: { zh: "登录记录", en: "Sign-ins" },
  signInsWhy: {
    zh: "有不认识的设备时，请结束它的登录并修改密码。",
    en: "If you do not know a device, end its sign-in and change your password.",
  },
  device: { zh: "设备", en: "Device" },
  startedAt: { zh: "登录时间", en: "Signed in" },
  lastSeenAt: { zh: "最近活动", en: "Last seen" },
  thisDevice: { zh: "本设备", en: "This device" },
  end: { zh: "结束", en: "End" },
  endOf: {
    zh: (device: string) => `结束 ${device} 的登录`,
    en: (device: string) => `End the sign-in on ${device}`,
  },
  chinese: { zh: "中文", en: "中文 (Chinese)" },
  english: { zh: "English（英文）", en: "English" },
});

export const memberTexts = defineTexts({
  title: { zh: "账号", en: "Accounts" },
  description: {
    zh: "能登录本组织的成员。人员档案在组织架构中，两者互不影响。",
    en: "Who can sign in to this organisation. The people who work here stand under Organisation; one does not need the other.",
  },
  invite: { zh: "邀请成员", en: "Invite a member" },
  inviteVerb: { zh: "生成邀请链接", en: "Make the invitation link" },
  name: { zh: "姓名", en: "Name" },
  loginName: { zh: "账号", en: "Login name" },
  loginNameHint: {
    zh: "邮箱地址或任意名称，登录时使用",
    en: "An e-mail address or any word; used to sign in",
  },
  roles: { zh: "角色", en: "Roles" },
  role: { zh: "角色", en: "Role" },
  state: { zh: "状态", en: "State" },
  invited: { zh: "已邀请", en: "Invited" },
  active: { zh: "使用中", en: "Active" },
  deactivated: { zh: "已停用", en: "Deactivated" },
  lastSeenAt: { zh: "最近活动", en: "Last seen" },
  never: { zh: "尚未登录", en: "Never" },
  search: { zh: "姓名或账号", en: "Name or login name" },
  you: { zh: "您", en: "you" },
  actionsFor: { zh: (name: string) => `对 ${name} 的操作`, en: (name: string) => `Actions for ${name}` },
  email: { zh: "邮箱", en: "E-mail" },
  noEmail: { zh: "未填写", en: "None" },
  changeEmail: { zh: "修改邮箱", en: "Change the e-mail address" },
  changeEmailOf: {
    zh: (name: string) => `修改 ${name} 的邮箱`,
    en: (name: string) => `The e-mail address of ${name}`,
  },
  emailHint: {
    zh: "只用来发送到期提醒；留空即删除",
    en: "For reminders of what is due only; leave it empty to take it away",
  },
  changeRoles: { zh: "修改角色", en: "Change roles" },
  changeRolesOf: {
    zh: (name: string) => `修改 ${name} 的角色`,
    en: (name: string) => `Change the roles of ${name}`,
  },
  save: { zh: "保存", en: "Save" },
  reset: { zh: "生成重设密码的链接", en: "Make a link to set a new password" },
  resetOf: {
    zh: (name: string) => `为 ${name} 重设密码`,
    en: (name: string) => `A new password for ${name}`,
  },
  resetWhy: {
    zh: "链接只能使用一次。对方设置新密码后，原有登录全部结束；在此之前旧密码仍可使用。",
    en: "The link works once. Setting the new password ends all sign-ins; until then the old password still works.",
  },
  resetVerb: { zh: "生成链接", en: "Make the link" },
  deactivate: { zh: "停用", en: "Deactivate" },
  deactivateOf: { zh: (name: string) => `停用 ${name} 的账号`, en: (name: string) => `Deactivate ${name}` },
  deactivateWhy: {
    zh: "对方会立即退出登录，不能再进入本组织；做过的事与评分全部保留，之后可以恢复。",
    en: "The person is signed out at once and cannot enter this organisation. Everything done is kept, and the account can be brought back.",
  },
  reactivate: { zh: "恢复", en: "Bring back" },
  reactivated: {
    zh: (name: string) => `已恢复 ${name} 的账号`,
    en: (name: string) => `${name} is active again`,
  },
  linkTitle: { zh: "一次性链接", en: "One-time link" },
  link: { zh: "请把这个链接亲自交给对方", en: "Hand this link to the person yourself" },
  linkWhy: {
    zh: (moment: string) => `链接只显示这一次，只能使用一次，${moment}前有效。`,
    en: (moment: string) => `It is shown only now, works once, and ends on ${moment}.`,
  },
  already: {
    zh: (name: string) => `${name} 已有账号，现在可以用原来的密码进入本组织。`,
    en: (name: string) =>
      `${name} has an account already and can enter this organisation with the known password.`,
  },
  done: { zh: "完成", en: "Done" },
  empty: { zh: "还没有成员", en: "No members yet" },
  emptyWhy: {
    zh: "邀请一起工作的人，并按职责分配角色。",
    en: "Invite the people you work with and give each the roles their work needs.",
  },
});

export const tokenTexts = defineTexts({
  title: { zh: "令牌", en: "Tokens" },
  description: {
    zh: "供程序调用接口时使用，权限按角色限定，到期自动失效。",
    en: "For programs that call the interface: each acts with chosen roles and ends by itself.",
  },
  create: { zh: "新建令牌", en: "New token" },
  createVerb: { zh: "新建令牌", en: "Create the token" },
  name: { zh: "名称", en: "Name" },
  nameHint: { zh: "写明用在哪里，例如“夜间数据导入”", en: "Say where it is used, such as “nightly import”" },
  roles: { zh: "角色", en: "Roles" },
  days: { zh: "有效天数（天）", en: "Valid for (days)" },
  daysHint: { zh: "1 到 366 天，到期后需新建", en: "1 to 366 days; make a new one afterwards" },
  createdAt: { zh: "建立时间", en: "Created" },
  expiresAt: { zh: "到期时间", en: "Ends" },
  lastUsedAt: { zh: "最近使用", en: "Last used" },
  never: { zh: "尚未使用", en: "Never" },
  expired: { zh: "已到期", en: "Ended" },
  secretTitle: { zh: "令牌密文", en: "The token's secret" },
  secret: { zh: "请立即复制到程序的设置中", en: "Copy it into the program's settings now" },
  secretWhy: {
    zh: "密文只显示这一次，关闭后无法再次查看。",
    en: "It is shown only now and cannot be seen again once this closes.",
  },
  done: { zh: "完成", en: "Done" },
  revoke: { zh: "撤销", en: "Revoke" },
  revokeOf: { zh: (name: string) => `撤销令牌“${name}”`, en: (name: string) => `Revoke the token “${name}”` },
  revokeWhy: {
    zh: "使用它的程序会立即失去访问权限，撤销后不能恢复。",
    en: "Programs that use it lose access at once. A revoked token cannot be brought back.",
  },
  empty: { zh: "还没有令牌", en: "No tokens yet" },
  emptyWhy: {
    zh: "让其他系统自动读取或写入数据时，为它新建一个令牌，不必交出个人密码。",
    en: "When another system is to read or write data by itself, give it a token instead of somebody's password.",
  },
});
