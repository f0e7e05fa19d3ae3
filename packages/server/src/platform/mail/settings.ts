import { readFileSync } from "node:fs";
import { Refusal } from "@plumbline/core/kernel";
import { z } from "zod";

/** How the connection to the mail service is protected: not at all, by STARTTLS, or by TLS from the first byte. */
export const securities = ["none", "starttls", "tls"] as const;

/** How messages leave the house. The password is here and nowhere else. */
export type MailSettings = {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
  readonly from: string;
  readonly tls: (typeof securities)[number];
  /** Where the pages are reached, for links in messages; null leaves them out. */
  readonly publicUrl: string | null;
};

/** What whoever starts the server says of its mail service; the environment has the same words (`PLUMBLINE_SMTP_HOST` …). */
export type GivenMail = {
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly user?: string | undefined;
  /** A file that holds the password and nothing else. A command line is seen by everybody on the machine. */
  readonly passwordFile?: string | undefined;
  readonly from?: string | undefined;
  readonly tls?: string | undefined;
  readonly publicUrl?: string | undefined;
};

const standardPort = { none: 25, starttls: 587, tls: 465 } as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from what was given, else from the environment; null where no host is named. */
export function readMailSettings(given: GivenMail, environment: Environment): MailSettings | null {
  const word = (key: keyof GivenMail, name: string) => given[key] || environment[name] || undefined;
  const host = word("host", "PLUMBLINE_SMTP_HOST");
  if (!host) return null;
  const tls = oneOf(word("tls", "PLUMBLINE_SMTP_TLS") ?? "starttls");
  const user = word("user", "PLUMBLINE_SMTP_USER") ?? null;
  return {
    ...{ host, tls, user },
    port: portOf(word("port", "PLUMBLINE_SMTP_PORT"), standardPort[tls]),
    password: passwordOf(word("passwordFile", "PLUMBLINE_SMTP_PASSWORD_FILE"), environment),
    from: senderOf(word("from", "PLUMBLINE_SMTP_FROM")),
    publicUrl: addressOf(word("publicUrl", "PLUMBLINE_PUBLIC_URL")),
  };
}

function wrong(setting: string, value: unknown): Refusal {
  return new Refusal("mail-setting-wrong", { setting, value: value ?? "" });
}

function oneOf(value: string): MailSettings["tls"] {
  const found = securities.find((each) => each === value);
  if (!found) throw wrong("PLUMBLINE_SMTP_TLS", value);
  return found;
}

function portOf(value: string | undefined, usual: number): number {
  if (value === undefined) return usual;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw wrong("PLUMBLINE_SMTP_PORT", value);
  return port;
}

/** An address, alone or with a name before it: `准绳 <plumbline@example.cn>`. */
function senderOf(value: string | undefined): string {
  const address = /<([^<>]+)>$/.exec(value ?? "")?.[1] ?? value;
  if (!value || !z.email().safeParse(address).success) throw wrong("PLUMBLINE_SMTP_FROM", value);
  return value;
}

function addressOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!z.url({ protocol: /^https?$/ }).safeParse(value).success) throw wrong("PLUMBLINE_PUBLIC_URL", value);
  return value.replace(/\/+$/, "");
}

function passwordOf(file: string | undefined, environment: Environment): string | null {
  if (!file) return environment.PLUMBLINE_SMTP_PASSWORD || null;
  try {
    return readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch {
    throw wrong("PLUMBLINE_SMTP_PASSWORD_FILE", file);
  }
}
