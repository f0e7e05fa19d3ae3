import { standards as api } from "@plumbline/api";
import { useAsk, useChange, useDownload, useUpload } from "../../platform/client/index.ts";

/** What shows own standards: anything that changes one asks for these anew. */
const shown = [
  ...[api.listOwnStandards, api.listStandards, api.readStandard, api.compareOwnStandard],
  api.readOwnStandard,
];

export const useOwnStandards = () => useAsk(api.listOwnStandards, {});
export const useOwnStandard = (id: string, edition: string) =>
  useAsk(api.readOwnStandard, { params: { id, edition } });
export const useCreateOwn = () => useChange(api.createOwnStandard, shown);
export const usePublishOwn = () => useChange(api.publishOwnStandard, shown);
export const useDiscardOwn = () => useChange(api.discardOwnStandard, [api.listOwnStandards]);
export const useRestoreOwn = () => useChange(api.restoreOwnStandard, [api.listOwnStandards]);
export const useImportOwn = () => useUpload(api.importOwnStandard, shown);
export const useOwnFile = () => useDownload(api.downloadOwnStandard);

/** How a draft differs from the edition before it, as the server has it now. */
export const useOwnDifference = (id: string, edition: string) =>
  useAsk(api.compareOwnStandard, { params: { id, edition } });

/** The difference of two editions by name; nothing is asked for until both are chosen. */
export const useDifference = (before: string, after: string) =>
  useAsk(api.compareStandards, { query: { before, after } }, { enabled: before !== "" && after !== "" });
/** The standard called `id@edition`; nothing is asked for without a name. */
export function useNamedStandard(name: string) {
  const [id = "", edition = ""] = name.split("@");
  return useAsk(api.readStandard, { params: { id, edition } }, { enabled: name !== "" });
}
