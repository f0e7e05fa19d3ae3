import { Button } from "antd";
import { useLanguage, useText } from "../../platform/text/index.ts";
import { Part, ProblemNotice } from "../../platform/ui/index.ts";
import { useBenchmarkFile, usePreview } from "./data.ts";
import { ownTexts } from "./text.ts";

/** The anonymous file: first all that would leave, byte for byte, then, on a word, exactly that. */
export function SendPart() {
  const t = useText(ownTexts);
  const preview = usePreview();
  return (
    <Part title={t.send}>
      <div className="benchmark-words">
        <p className="quiet">{t.sendWhy}</p>
      </div>
      <Button loading={preview.isPending} onClick={() => preview.mutate({})}>
        {t.look}
      </Button>
      <ProblemNotice problem={preview.error} />
      {preview.data && <Preview preview={preview.data} onAgain={() => preview.mutate({})} />}
    </Part>
  );
}

type PreviewProps = {
  readonly preview: NonNullable<ReturnType<typeof usePreview>["data"]>;
  readonly onAgain: () => void;
};

function Preview({ preview, onAgain }: PreviewProps) {
  const t = useText(ownTexts);
  const comma = useLanguage() === "zh" ? "、" : ", ";
  const file = useBenchmarkFile();
  const { text, sha256, centres } = preview;
  const entries = centres.reduce((sum, centre) => sum + centre.entries, 0);
  return (
    <div className="benchmark-preview">
      <p>
        <strong>{t.exactly(entries)}</strong>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section className="benchmark-file" aria-label={t.exactly(entries)} tabIndex={0}>
        <pre>{text}</pre>
      </section>
      <p className="quiet small">{t.from(centres.map(({ centreName }) => centreName).join(comma))}</p>
      <p className="quiet small">SHA-256 {sha256}</p>
      {centres.length < 5 && <p>{t.sendFew}</p>}
      <Button type="primary" loading={file.isPending} onClick={() => file.mutate({ query: { sha256 } })}>
        {t.download}
      </Button>
      <ProblemNotice problem={file.error} retry={onAgain} />
    </div>
  );
}
