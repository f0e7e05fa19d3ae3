import type { Certificate } from "@plumbline/core/assessments";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { Allowed } from "../../platform/frame/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, Dialog, EmptyState } from "../../platform/ui/index.ts";
import { CentreSubpage } from "../centre/centre-subpage.tsx";
import { CertificateCard } from "./certificate-card.tsx";
import { NewCertificateForm } from "./certificate-form.tsx";
import { useCertificates } from "./data.ts";
import { texts } from "./text.ts";
import "./certificates.css";

/** The certificate that is to be recorded: a first one, or one in the place of another. */
type Recording = Certificate | "first" | null;

/** The certificates of one centre: those valid longest first, then what was. */
export function CertificatesPage() {
  const t = useText(texts);
  const mayManage = useMay("certificates.manage");
  const [recording, setRecording] = useState<Recording>(null);
  const addTo = (centre: { readonly archivedAt: string | null }) =>
    mayManage &&
    centre.archivedAt === null && (
      <Button type="primary" onClick={() => setRecording("first")}>
        {t.record}
      </Button>
    );
  return (
    <Allowed permission="assessments.read">
      <CentreSubpage
        title={t.title}
        description={t.description}
        notThere={t.notThere}
        width="text"
        actionOf={addTo}
      >
        {(centre) => (
          <Certificates
            centreId={centre.id}
            add={addTo(centre)}
            recording={recording}
            onRecord={setRecording}
          />
        )}
      </CentreSubpage>
    </Allowed>
  );
}

type CertificatesProps = {
  readonly centreId: string;
  readonly add: ReactNode;
  readonly recording: Recording;
  readonly onRecord: (recording: Recording) => void;
};

function Certificates({ centreId, add, recording, onRecord }: CertificatesProps) {
  const t = useText(texts);
  const isFirst = recording === "first";
  return (
    <Answer of={useCertificates(centreId)}>
      {({ entries }) => (
        <>
          {entries.length === 0 && <EmptyState title={t.empty} why={t.emptyWhy} action={add} />}
          {entries.map((certificate) => (
            <CertificateCard key={certificate.id} certificate={certificate} onRenew={onRecord} />
          ))}
          <Dialog
            open={recording !== null}
            title={isFirst ? t.record : t.renew}
            onClose={() => onRecord(null)}
            wide
          >
            <NewCertificateForm
              centreId={centreId}
              former={isFirst ? null : recording}
              standing={entries.filter(({ ended }) => ended === null)}
              onDone={() => onRecord(null)}
            />
          </Dialog>
        </>
      )}
    </Answer>
  );
}
