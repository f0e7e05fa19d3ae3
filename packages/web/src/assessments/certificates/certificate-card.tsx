import type { Certificate, SurveillanceVisit } from "@plumbline/core/assessments";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { today } from "../../platform/calendar/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Dialog, Facts, MenuButton, MenuItem, ProblemNotice, StatusWord } from "../../platform/ui/index.ts";
import { useStandardTitle } from "../schedules/standard-title.ts";
import { ChangeCertificateForm } from "./certificate-form.tsx";
import { UploadForm, WithdrawForm } from "./certificate-moves.tsx";
import { CertificateWord } from "./certificate-words.tsx";
import { useDownloadCopy, useReinstate } from "./data.ts";
import { History } from "./history.tsx";
import { texts } from "./text.ts";

type CardProps = {
  readonly certificate: Certificate;
  readonly onRenew: (former: Certificate) => void;
};

/** One certificate: what it says, its visits and copies, and what can be done with it. */
export function CertificateCard({ certificate, onRenew }: CardProps) {
  const titleOf = useStandardTitle();
  const name = `${certificate.level} · ${titleOf(certificate.standard)}`;
  return (
    <section
      className={certificate.ended ? "part certificate certificate-ended" : "part certificate"}
      aria-label={`${name} ${certificate.number}`}
    >
      <header className="part-head">
        <h2>{name}</h2>
        <Actions certificate={certificate} onRenew={onRenew} />
      </header>
      <p>
        <CertificateWord certificate={certificate} />
      </p>
      <CertificateFacts certificate={certificate} />
    </section>
  );
}

function CertificateFacts({ certificate }: { readonly certificate: Certificate }) {
  const t = useText(texts);
  const format = useFormat();
  const { number, body, issuedOn, validUntil, scope, remarks, visits, ended } = certificate;
  const said: readonly (readonly [string, ReactNode])[] = [
    ...(scope
      ? [
          [
            t.scope,
            <span key="scope" className="said">
              {scope}
            </span>,
          ] as const,
        ]
      : []),
    ...(remarks
      ? [
          [
            t.remarks,
            <span key="remarks" className="said">
              {remarks}
            </span>,
          ] as const,
        ]
      : []),
    ...(ended?.reason ? [[t.reason, `${ended.reason}（${ended.by}）`] as const] : []),
  ];
  return (
    <Facts
      facts={[
        [t.number, number],
        [t.body, body],
        [t.issuedOn, format.day(issuedOn)],
        [t.validUntil, format.day(validUntil)],
        ...said,
        [t.visits, <Visits key="visits" visits={visits} />],
        [t.copies, <Copies key="copies" certificate={certificate} />],
      ]}
    />
  );
}

function Visits({ visits }: { readonly visits: readonly SurveillanceVisit[] }) {
  const t = useText(texts);
  if (visits.length === 0) return <span className="quiet">{t.noVisits}</span>;
  return (
    <ul className="kept-lines">
      {visits.map((visit, at) => (
        <li key={`${visit.plannedOn} ${at}`}>
          <VisitWord visit={visit} /> {visit.outcome}
        </li>
      ))}
    </ul>
  );
}

function VisitWord({ visit: { plannedOn, doneOn } }: { readonly visit: SurveillanceVisit }) {
  const t = useText(texts);
  const format = useFormat();
  if (doneOn) return <StatusWord tone="good">{t.visitDone(format.day(doneOn))}</StatusWord>;
  if (plannedOn >= today())
    return <StatusWord tone="quiet">{t.visitPlanned(format.day(plannedOn))}</StatusWord>;
  return <StatusWord tone="needs-you">{t.visitMissed(format.day(plannedOn))}</StatusWord>;
}

function Copies({ certificate: { id, files } }: { readonly certificate: Certificate }) {
  const t = useText(texts);
  const format = useFormat();
  const download = useDownloadCopy();
  if (files.length === 0) return <span className="quiet">{t.noCopies}</span>;
  return (
    <>
      <ul className="kept-lines">
        {files.map(({ version, name, bytes, uploadedAt }) => (
          <li key={version}>
            <Button
              type="link"
              className="copy-link"
              onClick={() => download.mutate({ params: { id, version } })}
            >
              {name}
            </Button>
            <span className="quiet small">
              {format.fileSize(bytes)} · {format.moment(uploadedAt)}
            </span>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={download.error} />
    </>
  );
}

type Open = "change" | "upload" | "withdraw" | "history" | null;

function Actions({ certificate, onRenew }: CardProps) {
  const t = useText(texts);
  const mayManage = useMay("certificates.manage");
  const [open, setOpen] = useState<Open>(null);
  const { number, ended } = certificate;
  const close = () => setOpen(null);
  const stands = mayManage && ended === null;
  return (
    <div className="certificate-actions">
      {stands && (
        <Button type="text" onClick={() => setOpen("change")}>
          {t.change}
        </Button>
      )}
      <MenuButton label={t.more}>
        {stands && <MenuItem onChoose={() => onRenew(certificate)}>{t.renew}</MenuItem>}
        {stands && <MenuItem onChoose={() => setOpen("upload")}>{t.upload}</MenuItem>}
        {stands && <MenuItem onChoose={() => setOpen("withdraw")}>{t.withdraw}</MenuItem>}
        {mayManage && ended?.how === "withdrawn" && <Reinstate certificate={certificate} />}
        <MenuItem onChoose={() => setOpen("history")}>{t.history}</MenuItem>
      </MenuButton>
      <Dialog open={open === "change"} title={t.change} onClose={close} wide>
        <ChangeCertificateForm certificate={certificate} onDone={close} />
      </Dialog>
      <Dialog open={open === "upload"} title={t.uploadTitle(number)} onClose={close}>
        <UploadForm certificate={certificate} onDone={close} />
      </Dialog>
      <Dialog open={open === "withdraw"} title={t.withdrawTitle(number)} onClose={close}>
        <WithdrawForm certificate={certificate} onDone={close} />
      </Dialog>
      <Dialog open={open === "history"} title={t.historyTitle(number)} onClose={close}>
        <History id={certificate.id} />
      </Dialog>
    </div>
  );
}

function Reinstate({ certificate: { id, version } }: { readonly certificate: Certificate }) {
  const t = useText(texts);
  const reinstate = useReinstate();
  const asked = { params: { id }, body: { expectedVersion: version } };
  return <MenuItem onChoose={() => reinstate.mutate(asked)}>{t.reinstate}</MenuItem>;
}
