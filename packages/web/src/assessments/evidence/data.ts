import { assessments, organisation } from "@plumbline/api";
import type { Evidence } from "@plumbline/core/assessments";
import { useQueryClient } from "@tanstack/react-query";
import { client, useAsk, useChange, useDownload, useUpload } from "../../platform/client/index.ts";

/** Every change of evidence shows in the list, in the coverage and in the facts. */
const shown = [
  assessments.listEvidence,
  assessments.readEvidence,
  assessments.readCoverage,
  assessments.listFacts,
];

export const useEvidence = (id: string) => useAsk(assessments.listEvidence, { params: { id } });
export const usePiece = (id: string, evidence: string) =>
  useAsk(assessments.readEvidence, { params: { id, evidence } });
export const useCoverage = (id: string) => useAsk(assessments.readCoverage, { params: { id } });
export const useSamples = (id: string) => useAsk(assessments.listSamples, { params: { id } });
export const useFacts = (id: string) => useAsk(assessments.listFacts, { params: { id } });
export const useTeams = (centreId: string) => useAsk(organisation.listTeams, { query: { centreId } });

export const useAttach = () => useChange(assessments.attachEvidence, shown);
export const useUploadPiece = () => useUpload(assessments.uploadEvidence, shown);
export const useChangePiece = () => useChange(assessments.changeEvidence, shown);
export const useUploadVersion = () => useUpload(assessments.uploadEvidenceVersion, shown);
export const useWithdraw = () => useChange(assessments.withdrawEvidence, shown);
export const useDownloadVersion = () => useDownload(assessments.downloadEvidence);

const plan = [assessments.listSamples];
export const useAddSample = () => useChange(assessments.addSample, plan);
export const useChangeSample = () => useChange(assessments.changeSample, plan);
export const useWithdrawSample = () => useChange(assessments.withdrawSample, plan);

export const useAcceptFact = () => useChange(assessments.acceptFact, shown);
export const useOverruleFact = () => useChange(assessments.overruleFact, shown);

type FilePiece = {
  readonly id: string;
  readonly kind: "file" | "photograph";
  readonly file: File;
  readonly fields: Pick<
    Evidence,
    | ("title" | "shows" | "holds" | "address" | "validFor" | "validFrom" | "validTo")
    | ("collectedBy" | "collectedOn" | "confidentiality" | "links")
  >;
};

/**
 * Puts a file on file: the bytes with what must be known at once, then the rest of what was written. Should the second
 * step fail, the piece is there and can be completed.
 */
export function useAttachFile(): (piece: FilePiece) => Promise<void> {
  const memory = useQueryClient();
  return async ({ id, kind, file, fields }) => {
    const { title, confidentiality, holds } = fields;
    const query = { kind, title: title || file.name, confidentiality, ...(holds && { holds }) };
    try {
      const made = await client.upload(assessments.uploadEvidence, { params: { id }, query }, file);
      const { collectedBy, collectedOn } = made;
      const body = {
        ...{ ...fields, title: query.title, expectedVersion: made.version },
        collectedBy: fields.collectedBy || collectedBy,
        collectedOn: fields.collectedOn ?? collectedOn,
      };
      await client.call(assessments.changeEvidence, { params: { id, evidence: made.id }, body });
    } finally {
      await Promise.all(shown.map((each) => memory.invalidateQueries({ queryKey: [each.route] })));
    }
  };
}
