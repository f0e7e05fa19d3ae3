import type { SignOffSeal } from "@plumbline/core/assessments";
import { Button } from "antd";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { ProblemNotice } from "../../platform/ui/index.ts";
import { useDownloadBundle } from "./data.ts";
import { texts } from "./text.ts";

type ButtonProps = {
  readonly assessmentId: string;
  readonly round: number;
  readonly seal: SignOffSeal;
  readonly primary?: boolean;
};

/** Downloads the signed bundle of a round, for those who may take reports away. */
export function BundleButton({ assessmentId, round, seal, primary = false }: ButtonProps) {
  const t = useText(texts);
  const format = useFormat();
  const mayReport = useMay("assessments.report");
  const download = useDownloadBundle();
  if (!mayReport) return null;
  return (
    <span className="bundle-button">
      <Button
        type={primary ? "primary" : "default"}
        loading={download.isPending}
        onClick={() => download.mutate({ params: { id: assessmentId, round } })}
      >
        {t.bundle}
      </Button>
      <span className="quiet small">{t.bundleSize(format.number(Math.ceil(seal.bytes / 1000)))}</span>
      <ProblemNotice problem={download.error} />
    </span>
  );
}
