import { assessments } from "@plumbline/api";
import type { SectionNote } from "@plumbline/core/assessments";
import { useQuery } from "@tanstack/react-query";
import { client, useChange } from "../../platform/client/index.ts";
import type { NotePost } from "./note-store.ts";

/** The notes as they are when the page opens; from then on the page itself keeps them fresh. */
export function useFirstNotes(id: string) {
  return useQuery<readonly SectionNote[], Error>({
    queryKey: ["hand-over", id],
    queryFn: () => readNotes(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

async function readNotes(id: string): Promise<readonly SectionNote[]> {
  return (await client.call(assessments.listSectionNotes, { params: { id } })).entries;
}

/** The ways out of the page of one assessment. */
export function notePost(id: string, signedOut: () => void): NotePost {
  return {
    send: (section, facts, expectedVersion) =>
      client.call(assessments.writeSectionNote, {
        params: { id, section },
        body: { ...facts, actions: [...facts.actions], expectedVersion },
      }),
    reread: () => readNotes(id),
    signedOut,
  };
}

export const useRequestManual = () => useChange(assessments.requestReport, [assessments.listReports]);
