import { createServer, type Server, type Socket } from "node:net";
import { accounts, improvement as api, organisation } from "@plumbline/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMail, readMailSettings } from "../platform/mail/index.ts";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";
import { remind } from "./reminders/commands.ts";

/** A mail service on this machine that keeps what it is given, or says no. */
type Post = { readonly server: Server; readonly port: number; readonly letters: string[]; refuses: boolean };

async function openPost(): Promise<Post> {
  const letters: string[] = [];
  const server = createServer((socket) => converse(socket, post));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const post: Post = { server, port, letters, refuses: false };
  return post;
}

/** The few words of SMTP that a client needs. */
function converse(socket: Socket, post: Post): void {
  let letter: string[] | null = null;
  let rest = "";
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (letter && line === ".") {
      post.letters.push(letter.join("\n"));
      letter = null;
      return say("250 taken");
    }
    if (letter) return letter.push(line);
    if (line.startsWith("DATA")) {
      letter = [];
      return say("354 go on");
    }
    if (line.startsWith("MAIL") && post.refuses) return say("550 not from you");
    return say(line.startsWith("QUIT") ? "221 bye" : "250 fine");
  };
  say("220 post");
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString("utf8")).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) hear(line);
  });
}

/** The words of a letter, decoded. */
function wordsOf(letter: string): string {
  const [head = "", body = ""] = letter.split(/\n\n(.*)/s);
  const text = /base64/i.test(head)
    ? Buffer.from(body, "base64").toString("utf8")
    : Buffer.from(
        body
          .replaceAll("=\n", "")
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString("utf8");
  return `${head}\n${text}`;
}

let post: Post;
let server: TestServer;
let admin: Signed;
let owner: Signed;
let silent: Signed;

beforeAll(async () => {
  post = await openPost();
  const given = {
    host: "127.0.0.1",
    port: String(post.port),
    tls: "none",
    from: "准绳 <plumbline@example.cn>",
  };
  server = await testServer({
    mail: openMail(readMailSettings(given, { PLUMBLINE_PUBLIC_URL: "https://p.example/" })),
  });
  admin = await server.signedIn(["administrator"]);
  owner = await server.signedIn(["assessor"]);
  silent = await server.signedIn(["viewer"]);
  const { id: centreId } = await server.call(organisation.createCentre, { body: { name: "热线" } }, admin);
  const body = { centreId, kind: "minor" as const, title: "校准未覆盖外呼" };
  const finding = await server.call(api.raiseFinding, { body }, admin);
  const plan = (what: string, ownerId: string, dueOn: string) =>
    server.call(api.planAction, { params: { id: finding.id }, body: { what, ownerId, dueOn } }, admin);
  await plan("外呼录音纳入校准", owner.accountId, "2020-01-01");
  await plan("很久以后的事", owner.accountId, "2099-01-01");
  await plan("没有邮箱的人的事", silent.accountId, "2020-01-01");
});
afterAll(async () => {
  await server.close();
  post.server.close();
});

test("an address is given by oneself or by an administrator, and is nobody else's business", async () => {
  const session = await server.call(accounts.changeOwnEmail, { body: { email: "owner@example.cn" } }, owner);
  expect(session.account.email).toBe("owner@example.cn");
  const params = { id: admin.accountId };
  const account = await server.call(accounts.changeEmail, { params, body: { email: "a@example.cn" } }, admin);
  expect(account.email).toBe("a@example.cn");
  expect(await server.refused(accounts.changeEmail, { params, body: { email: null } }, owner)).toMatchObject({
    code: "not-allowed",
  });
  const wrong = await server.refused(accounts.changeOwnEmail, { body: { email: "no address" } }, owner);
  expect(wrong.code).toBe("input-not-valid");
});

test("the administrator sees how mail is set, whom it does not reach, and tries it out", async () => {
  const state = await server.call(api.readMailState, {}, admin);
  expect(state).toMatchObject({
    service: { host: "127.0.0.1", port: post.port, user: null, tls: "none" },
    ...{ publicUrl: "https://p.example", ownersWithoutEmail: ["viewer"] },
  });
  expect(JSON.stringify(state)).not.toContain("password");
  expect(await server.call(api.sendTestMail, {}, admin)).toEqual({ sentTo: "a@example.cn" });
  expect(wordsOf(post.letters.at(-1) ?? "")).toContain("这是一封测试邮件");
  expect(await server.refused(api.sendTestMail, {}, owner)).toMatchObject({ code: "not-allowed" });
  post.refuses = true;
  expect(await server.refused(api.sendTestMail, {}, admin)).toMatchObject({ code: "mail-not-sent" });
  post.refuses = false;
  await server.call(accounts.changeOwnEmail, { body: { email: null } }, admin);
  expect(await server.refused(api.sendTestMail, {}, admin)).toMatchObject({ code: "own-email-missing" });
});

test("each owner gets one message a day about what is due, and never a second one", async () => {
  const before = post.letters.length;
  await remind(server.services, owner.organisationId);
  await Promise.all([1, 2, 3].map(() => remind(server.services, owner.organisationId)));
  expect(post.letters.length).toBe(before + 1);
  const letter = wordsOf(post.letters.at(-1) ?? "");
  expect(letter).toContain("To: owner@example.cn");
  expect(letter).toContain("外呼录音纳入校准");
  expect(letter).toContain("https://p.example/improvement/actions/");
  expect(letter).not.toContain("很久以后的事");
  server.pass(86_400_000);
  await remind(server.services, owner.organisationId);
  expect(post.letters.length).toBe(before + 2);
});

test("what the service refused is tried again on the same day", async () => {
  server.pass(86_400_000);
  post.refuses = true;
  await expect(remind(server.services, owner.organisationId)).rejects.toThrow("mail-not-sent");
  post.refuses = false;
  const before = post.letters.length;
  await remind(server.services, owner.organisationId);
  await remind(server.services, owner.organisationId);
  expect(post.letters.length).toBe(before + 1);
});

test("without a mail service nothing is sent, and the screen is told so", async () => {
  const plain = await testServer();
  const someone = await plain.signedIn(["administrator"]);
  expect(await plain.call(api.readMailState, {}, someone)).toMatchObject({ service: null });
  expect(await plain.refused(api.sendTestMail, {}, someone)).toMatchObject({ code: "mail-not-set" });
  await remind(plain.services, someone.organisationId);
  await plain.close();
});

test("settings come from the options, else from the environment; a wrong one is refused by its name", () => {
  const environment = {
    ...{ PLUMBLINE_SMTP_HOST: "mail.example.cn", PLUMBLINE_SMTP_FROM: "a@example.cn" },
    ...{ PLUMBLINE_SMTP_USER: "u", PLUMBLINE_SMTP_PASSWORD: "secret" },
  };
  expect(readMailSettings({}, {})).toBeNull();
  expect(readMailSettings({ tls: "tls" }, environment)).toMatchObject({
    ...{ host: "mail.example.cn", port: 465, tls: "tls", user: "u", password: "secret", publicUrl: null },
  });
  const wrong = (more: object) => () => readMailSettings({ ...more }, environment);
  for (const more of [
    { tls: "some" },
    { port: "0" },
    { from: "nobody" },
    { publicUrl: "ftp://x" },
    { passwordFile: "/nowhere" },
  ])
    expect(wrong(more)).toThrow("mail-setting-wrong");
});
