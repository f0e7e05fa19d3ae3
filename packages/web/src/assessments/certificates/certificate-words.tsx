import { type Certificate, certificateState, noticeOf } from "@plumbline/core/assessments";
import dayjs from "dayjs";
import { today } from "../../platform/calendar/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { StatusWord } from "../../platform/ui/index.ts";
import { texts } from "./text.ts";

type Stated = Pick<Certificate, "issuedOn" | "validUntil" | "ended">;

/** How a certificate stands today; one that expires within three months needs somebody. */
export function CertificateWord({ certificate }: { readonly certificate: Stated }) {
  const t = useText(texts);
  const format = useFormat();
  const state = certificateState(certificate, today());
  const day = format.day(certificate.ended?.on ?? certificate.validUntil);
  if (state === "in-force") return <InForce validUntil={certificate.validUntil} />;
  if (state === "not-yet")
    return <StatusWord tone="quiet">{t.notYet(format.day(certificate.issuedOn))}</StatusWord>;
  if (state === "expired") return <StatusWord tone="needs-you">{t.expired(day)}</StatusWord>;
  return <StatusWord tone="quiet">{state === "withdrawn" ? t.withdrawn(day) : t.superseded(day)}</StatusWord>;
}

function InForce({ validUntil }: { readonly validUntil: string }) {
  const t = useText(texts);
  const format = useFormat();
  const notice = noticeOf(validUntil, today());
  if (notice === null) return <StatusWord tone="good">{t.inForceUntil(format.day(validUntil))}</StatusWord>;
  const left = dayjs(validUntil).diff(dayjs(today()), "day");
  return (
    <StatusWord tone={notice === 180 ? "warning" : "needs-you"}>
      {t.expiresIn(left, format.day(validUntil))}
    </StatusWord>
  );
}
