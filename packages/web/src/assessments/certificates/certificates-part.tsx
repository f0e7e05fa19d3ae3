import { type Certificate, certificateState } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { today } from "../../platform/calendar/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, Part } from "../../platform/ui/index.ts";
import { useStandardTitle } from "../schedules/standard-title.ts";
import { CertificateWord } from "./certificate-words.tsx";
import { useCertificates } from "./data.ts";
import { texts } from "./text.ts";
import "./certificates.css";

/** On a centre's page: the certificates it holds or that lately expired. */
export function CertificatesPart({ centreId }: { readonly centreId: string }) {
  const t = useText(texts);
  const mayManage = useMay("certificates.manage");
  const way = (
    <Link to="/centres/$centreId/certificates" params={{ centreId }} className="part-way">
      {mayManage ? t.manage : t.see}
    </Link>
  );
  return (
    <Part title={t.title} action={way}>
      <Answer of={useCertificates(centreId)}>
        {({ entries }) => {
          const standing = entries.filter(isStanding);
          if (standing.length === 0) return <p className="quiet">{t.none}</p>;
          return (
            <ul className="plain-list">
              {standing.map((certificate) => (
                <CertificateLine key={certificate.id} certificate={certificate} />
              ))}
            </ul>
          );
        }}
      </Answer>
    </Part>
  );
}

function isStanding(certificate: Certificate): boolean {
  return !["withdrawn", "superseded"].includes(certificateState(certificate, today()));
}

function CertificateLine({ certificate }: { readonly certificate: Certificate }) {
  const titleOf = useStandardTitle();
  return (
    <li className="certificate-line">
      <span>
        <strong>{certificate.level}</strong> {titleOf(certificate.standard)}
      </span>
      <span className="quiet">{certificate.number}</span>
      <CertificateWord certificate={certificate} />
    </li>
  );
}
