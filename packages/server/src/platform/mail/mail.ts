import { Refusal } from "@plumbline/core/kernel";
import { createTransport, type Transporter } from "nodemailer";
import type { MailSettings } from "./settings.ts";

/** One message in plain text. */
export type Message = { readonly to: string; readonly subject: string; readonly text: string };

/** The mail service as others may know it: without its password. */
export type MailService = Omit<MailSettings, "password" | "publicUrl">;

/** Sends messages, one connection each. */
export type Mail = {
  /** Null where no mail service is set. */
  readonly service: MailService | null;
  readonly publicUrl: string | null;
  /** Hands a message to the service: refused as `mail-not-set`, or `mail-not-sent` with what the service said. */
  send(message: Message): Promise<void>;
};

const patienceMilliseconds = 15_000;

/** Opens the way out for messages; without settings every message is refused. Connects only to send. */
export function openMail(settings: MailSettings | null): Mail {
  if (!settings) {
    const send = () => Promise.reject(new Refusal("mail-not-set"));
    return { service: null, publicUrl: null, send };
  }
  const { password: _secret, publicUrl, ...service } = settings;
  const transport = transportOf(settings);
  return {
    ...{ service, publicUrl },
    send: async ({ to, subject, text }) => {
      try {
        await transport.sendMail({ from: settings.from, to: { name: "", address: to }, subject, text });
      } catch (error) {
        throw new Refusal("mail-not-sent", { cause: causeOf(error) });
      }
    },
  };
}

function transportOf({ host, port, user, password, tls }: MailSettings): Transporter {
  return createTransport({
    ...{ host, port, secure: tls === "tls", requireTLS: tls === "starttls", ignoreTLS: tls === "none" },
    ...(user !== null && { auth: { user, pass: password ?? "" } }),
    ...{ connectionTimeout: patienceMilliseconds, greetingTimeout: patienceMilliseconds },
    ...{ socketTimeout: patienceMilliseconds, disableFileAccess: true, disableUrlAccess: true },
  });
}

/** The service's own words where there are any, in one line; never what was sent. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = "response" in error && typeof error.response === "string" ? error.response : error.message;
  return said.replaceAll(/\s+/g, " ").slice(0, 200);
}
