import { assessments } from "@plumbline/api";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../platform/client/index.ts";
import { isKept, isUnanswered, ownerOf, reach } from "../../platform/device/index.ts";
import { useSession } from "../../platform/session/index.ts";

/** A photograph may be large and the network slow; past this it waits on the device instead. */
const patienceMs = 60_000;

type Photograph = {
  readonly title: string;
  readonly criterion: string;
  readonly angles: string;
  readonly file: File;
};

/**
 * Puts a photograph on file; where the assessment was taken along and no answer comes, it lies on this device under the
 * id it was sent with, so that one whose answer was lost does not arrive twice.
 */
export function usePhotograph(assessmentId: string) {
  const memory = useQueryClient();
  const owner = ownerOf(useSession());
  return useMutation({
    mutationFn: async ({ file, ...fields }: Photograph) => {
      const id = crypto.randomUUID?.() ?? undefined;
      const mayKeep = owner !== null && id !== undefined && isKept(assessmentId);
      const keep = async () => {
        if (!mayKeep) return;
        const { keepPhoto } = await import("./device.ts");
        await keepPhoto({ owner, thing: assessmentId }, { id, ...fields, name: file.name }, file);
      };
      if (mayKeep && reach.cutOffSince() !== null) return keep();
      try {
        const query = { ...(id && { id }), kind: "photograph", ...fields } as const;
        const asked = { params: { id: assessmentId }, query };
        const patient = mayKeep ? { signal: AbortSignal.timeout(patienceMs) } : {};
        await client.upload(assessments.uploadEvidence, { ...asked, ...patient }, file);
      } catch (error) {
        if (!mayKeep || !isUnanswered(error)) throw error;
        await keep();
      }
    },
    onSuccess: () => {
      const { listEvidence, readEvidence, readCoverage, listFacts } = assessments;
      const stale = [listEvidence, readEvidence, readCoverage, listFacts];
      return Promise.all(stale.map(({ route }) => memory.invalidateQueries({ queryKey: [route] })));
    },
  });
}
