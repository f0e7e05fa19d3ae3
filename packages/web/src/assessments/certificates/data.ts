import { assessments, programme } from "@plumbline/api";
import { useAsk, useChange, useDownload, useUpload } from "../../platform/client/index.ts";

/** Every change of a certificate shows in the lists, on Today and in the programme. */
const shown = [
  assessments.listCertificates,
  assessments.listCertificateVersions,
  assessments.readToday,
  programme.readProgramme,
  programme.readCalendar,
];

export const useCertificates = (centreId: string | undefined) =>
  useAsk(
    assessments.listCertificates,
    { query: centreId ? { centreId } : {} },
    { enabled: centreId !== undefined },
  );
export const useVersions = (id: string) => useAsk(assessments.listCertificateVersions, { params: { id } });

export const useRecord = () => useChange(assessments.recordCertificate, shown);
export const useChangeCertificate = () => useChange(assessments.changeCertificate, shown);
export const useWithdrawCertificate = () => useChange(assessments.withdrawCertificate, shown);
export const useReinstate = () => useChange(assessments.reinstateCertificate, shown);
export const useUploadCopy = () => useUpload(assessments.uploadCertificate, shown);
export const useDownloadCopy = () => useDownload(assessments.downloadCertificate);
