import { type organisation, Problem, type ReplyOf } from "@plumbline/api";
import { useState } from "react";
import { useText } from "../../platform/text/index.ts";
import { useImport, usePreview } from "../data.ts";
import { texts } from "./text.ts";

/** What a file would do, or did, as the endpoint says it. */
export type ImportReply = ReplyOf<typeof organisation.importPeople>;

/** Where an import stands: the file, its preview, what went wrong last, and what is under way. */
export type PeopleImport = {
  readonly file: File | null;
  /** Of the file as it was when chosen; kept until a newer one came. */
  readonly preview: ImportReply | null;
  readonly done: ImportReply | null;
  readonly problem: Error | null;
  readonly busy: "preview" | "apply" | null;
  /** Was the preview made anew after an import that did not succeed? */
  readonly checkedAgain: boolean;
  readonly choose: (file: File) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly restart: () => void;
};

/** Takes a file through preview and import. */
export function usePeopleImport(): PeopleImport {
  const t = useText(texts);
  const { mutateAsync: ask } = usePreview();
  const { mutateAsync: store } = useImport();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportReply | null>(null);
  const [done, setDone] = useState<ImportReply | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const [busy, setBusy] = useState<PeopleImport["busy"]>(null);
  const [checkedAgain, setCheckedAgain] = useState(false);

  const check = async (chosen: File) => {
    setBusy("preview");
    try {
      setPreview(await ask({ asked: {}, file: chosen }));
    } finally {
      setBusy(null);
    }
  };
  const fail = (error: unknown) => setProblem(error instanceof Error ? error : new Error(String(error)));
  return {
    file,
    preview,
    done,
    problem,
    busy,
    checkedAgain,
    choose: async (given) => {
      setProblem(null);
      const chosen = await inMemory(given).catch(() => null);
      if (!chosen) return setProblem(new Problem("file-not-read", 0, { title: t.notRead }));
      setFile(chosen);
      setPreview(null);
      await check(chosen).catch(fail);
    },
    check: async () => {
      setProblem(null);
      if (file) await check(file).catch(fail);
    },
    apply: async () => {
      if (!file) return;
      setProblem(null);
      setCheckedAgain(false);
      setBusy("apply");
      try {
        setDone(await store({ asked: { query: { apply: "true" } }, file }));
      } catch (error) {
        fail(error);
        // The preview may be out of date: show what the file would do now, beside what went wrong.
        const isChecked = await check(file).then(
          () => true,
          () => false,
        );
        setCheckedAgain(isChecked);
      }
      setBusy(null);
    },
    restart: () => {
      setFile(null);
      setPreview(null);
      setDone(null);
      setProblem(null);
    },
  };
}

/** The file as it is now: one saved again meanwhile could not be sent any more. */
async function inMemory(file: File): Promise<File> {
  return new File([await file.arrayBuffer()], file.name, { type: file.type });
}
