import { organisation } from "@plumbline/api";
import { useAsk, useChange, useDownload, useUpload } from "../../platform/client/index.ts";

const shown = [organisation.readReportLook];

export const useReportLook = () => useAsk(organisation.readReportLook, {});
export const useUploadLogo = () => useUpload(organisation.uploadLogo, shown);
export const useRemoveLogo = () => useChange(organisation.removeLogo, shown);
export const useUploadTemplate = () => useUpload(organisation.uploadTemplate, shown);
export const useRemoveTemplate = () => useChange(organisation.removeTemplate, shown);
export const useDownloadTemplate = () => useDownload(organisation.downloadTemplate);
export const useDownloadSample = () => useDownload(organisation.downloadSampleTemplate);
