import { DownloadOutlined } from "@ant-design/icons";
import type { AssessmentSummary } from "@plumbline/core/assessments";
import { Button } from "antd";
import { useState } from "react";
import { mayKeepPages, ownerOf } from "../../platform/device/index.ts";
import { useMay, useSession } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Dialog, Notice, ProblemNotice } from "../../platform/ui/index.ts";
import { Insecure } from "./insecure.tsx";
import { RemoveButton } from "./remove-button.tsx";
import type { Progress } from "./take-along.ts";
import { keepTexts } from "./text.ts";
import { useThings } from "./use-offline.ts";

type KeepProps = { readonly assessment: AssessmentSummary };

/** Takes an open assessment along on this device, or shows since when it is there. */
export function KeepButton({ assessment }: KeepProps) {
  const t = useText(keepTexts);
  const [open, setOpen] = useState(false);
  const mayRate = useMay("assessments.rate");
  const mayState = useMay("assessments.state");
  const kept = useThings()?.find(({ thing }) => thing === assessment.id);
  if (!kept && (assessment.state !== "open" || !(mayRate || mayState))) return null;
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        {kept ? t.kept : t.keep}
      </Button>
      <Dialog open={open} title={t.title} onClose={() => setOpen(false)}>
        <p className="dialog-text">{t.what}</p>
        <p className="dialog-text">{t.safety}</p>
        <Insecure />
        {kept && <Since keptAt={kept.keptAt} bytes={kept.bytes} />}
        <Keeping id={assessment.id} isKept={kept !== undefined} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Since({ keptAt, bytes }: { readonly keptAt: string; readonly bytes: number }) {
  const t = useText(keepTexts);
  const format = useFormat();
  return (
    <Notice tone="good">
      <p>{t.since(format.moment(keptAt), format.fileSize(bytes))}</p>
    </Notice>
  );
}

type KeepingProps = { readonly id: string; readonly isKept: boolean; readonly onClose: () => void };

function Keeping({ id, isKept, onClose }: KeepingProps) {
  const t = useText(keepTexts);
  const { progress, problem, keep } = useTakeAlong(id);
  return (
    <>
      <Failed problem={problem} />
      <p role="status" className="quiet">
        {progress && t.progress(progress.fetched, progress.all)}
      </p>
      <footer className="dialog-foot">
        {isKept && <RemoveButton thing={id} />}
        <Button onClick={onClose}>{t.close}</Button>
        <Button
          type={isKept ? "default" : "primary"}
          disabled={!mayKeepPages()}
          loading={progress !== null}
          onClick={keep}
        >
          {isKept ? t.renew : t.start}
        </Button>
      </footer>
    </>
  );
}

/** The server's words where it said no; else the browser gave no room. */
function Failed({ problem }: { readonly problem: Error | null }) {
  const t = useText(keepTexts);
  if (!problem) return null;
  if (problem.name === "Problem") return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="bad" title={t.failed}>
      <p>{t.failedWhy}</p>
    </Notice>
  );
}

function useTakeAlong(id: string) {
  const owner = ownerOf(useSession());
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const keep = async () => {
    if (!owner) return;
    setProblem(null);
    setProgress({ fetched: 0, all: 0 });
    try {
      const { takeAlong } = await import("./take-along.ts");
      await takeAlong(owner, id, setProgress);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setProgress(null);
  };
  return { progress, problem, keep: () => void keep() };
}
