import type { assessments } from "@plumbline/api";
import { Problem } from "@plumbline/api";
import type { MergeKind } from "@plumbline/core/assessments";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useText } from "../../platform/text/index.ts";
import { FilePlace, Notice, Part, ProblemNotice } from "../../platform/ui/index.ts";
import { useUploadSheet } from "../data.ts";
import type { Judged } from "../judged.ts";
import { texts as shared } from "../text.ts";
import { useReturnWorkbook } from "../workbook/data.ts";
import { Changes, Faults } from "./preview.tsx";
import { texts } from "./text.ts";

type Seen = { readonly file: File; readonly answer: assessments.SheetUpload };

const titles = { shared: "upload", rated: "uploadOwn", stated: "uploadStated" } as const;
const reasons = { shared: "uploadWhy", rated: "uploadOwnWhy", stated: "uploadStatedWhy" } as const;

/**
 * A filled file goes up: a workbook of the assessment leads to its differences; any other sheet shows what it would change
 * or what is wrong with it, and on a word all of it is taken over. In a team there are only workbooks.
 */
export function UploadPart({ judged, kind }: { readonly judged: Judged; readonly kind: MergeKind }) {
  const t = useText(texts);
  const upload = useUploadSheet();
  const own = kind !== "shared";
  const bring = useBring(judged.assessment.id, own);
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const params = { id: judged.assessment.id };
  const preview = async (chosen: File) => {
    setFile(chosen);
    setSeen(null);
    upload.reset();
    if (await bring.workbook(chosen)) return;
    const answer = await upload.mutateAsync({ asked: { params }, file: chosen });
    setSeen({ file: chosen, answer });
  };
  const apply = async ({ file: chosen, answer: { basis } }: Seen) => {
    const query = { apply: "true", basis } as const;
    const answer = await upload.mutateAsync({ asked: { params, query }, file: chosen });
    setSeen({ file: chosen, answer });
  };
  const outdated = upload.error instanceof Problem && upload.error.code === "sheet-outdated";
  const isReading = (upload.isPending && seen === null) || bring.isPending;
  return (
    <Part title={t[titles[kind]]}>
      <p className="quiet">{t[reasons[kind]]}</p>
      <FilePlace
        file={file}
        kinds={own ? t.kindOfWorkbook : t.kinds}
        accept={own ? ".xlsx" : ".xlsx,.csv,.json"}
        reading={isReading}
        disabled={isReading || upload.isPending}
        onChoose={(chosen) => void preview(chosen).catch(quiet)}
      />
      <ProblemNotice problem={bring.error ?? upload.error} {...(file ? { kept: t.kept } : {})} />
      {outdated && file && <Button onClick={() => void preview(file).catch(quiet)}>{t.again}</Button>}
      {seen && !upload.isError && (
        <Outcome
          judged={judged}
          seen={seen}
          busy={upload.isPending}
          onApply={() => void apply(seen).catch(quiet)}
        />
      )}
    </Part>
  );
}

/** Tries a file as a workbook of the assessment, and goes to its differences; false where it may be another sheet. */
function useBring(id: string, onlyWorkbooks: boolean) {
  const bring = useReturnWorkbook();
  const navigate = useNavigate();
  const mayBeSheet = (error: unknown) =>
    !onlyWorkbooks && error instanceof Problem && error.code === "workbook-unmarked";
  return {
    isPending: bring.isPending,
    error: mayBeSheet(bring.error) ? null : bring.error,
    workbook: async (file: File): Promise<boolean> => {
      bring.reset();
      if (!onlyWorkbooks && !/\.xlsx$/i.test(file.name)) return false;
      try {
        const returned = await bring.mutateAsync({ asked: { params: { id } }, file });
        const to = "/assessments/$assessmentId/sheet" as const;
        await navigate({ to, params: { assessmentId: id }, search: { return: returned.id } });
        return true;
      } catch (error) {
        if (mayBeSheet(error)) return false;
        throw error;
      }
    },
  };
}

/** The problem is on screen by then. */
const quiet = () => {};

type OutcomeProps = {
  readonly judged: Judged;
  readonly seen: Seen;
  readonly busy: boolean;
  readonly onApply: () => void;
};

function Outcome({ judged, seen, busy, onApply }: OutcomeProps) {
  const t = useText(texts);
  const words = useText(shared);
  const { file, answer } = seen;
  const { changes, errors, applied } = answer;
  if (errors.length > 0) {
    return (
      <>
        <Notice tone="bad" title={t.errors(file.name, errors.length)}>
          <p>{t.errorsWhy}</p>
        </Notice>
        <Faults faults={errors} />
      </>
    );
  }
  if (applied) {
    return (
      <Notice tone="good" title={t.applied(file.name, changes.length)}>
        <Link to="/assessments/$assessmentId/verdict" params={{ assessmentId: judged.assessment.id }}>
          {words.seeVerdict}
        </Link>
      </Notice>
    );
  }
  if (changes.length === 0) return <p role="status">{t.nothing(file.name)}</p>;
  return (
    <>
      <div className="spread preview-head">
        <div>
          <h3>
            <span role="status">{t.preview(file.name, changes.length)}</span>
          </h3>
          <p className="quiet">{t.previewWhy}</p>
        </div>
        <Button type="primary" loading={busy} onClick={onApply}>
          {t.apply(changes.length)}
        </Button>
      </div>
      <Changes judged={judged} changes={changes} />
    </>
  );
}
