import type { EditionPreview, Editions } from "@plumbline/core/assessments";
import { useNavigate } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useId, useState } from "react";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer, Dialog, EmptyState, Part, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { DifferenceView, useNamedStandard } from "../../standards/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import type { Judged } from "../judged.ts";
import { texts as shared } from "../text.ts";
import { useChangeEdition, useEditions, usePreview } from "./data.ts";
import { PreviewTables } from "./preview-tables.tsx";
import { texts } from "./text.ts";
import "./editions.css";

const asked = { to: z.string().max(120).optional() };

/** Goes over to another edition: choose it, see what it does, apply it. */
export function EditionPage() {
  return <AssessmentFrame part="edition">{(judged) => <Body judged={judged} />}</AssessmentFrame>;
}

function Body({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const { id, state } = judged.assessment;
  const editions = useEditions(id);
  if (state !== "open") return <EmptyState title={t.notOpen} why={t.notOpenWhy} />;
  return (
    <Answer of={editions}>
      {({ targets }) =>
        targets.length === 0 ? (
          <EmptyState title={t.noTarget} why={t.noTargetWhy} />
        ) : (
          <Chosen judged={judged} targets={targets} />
        )
      }
    </Answer>
  );
}

type ChosenProps = { readonly judged: Judged; readonly targets: Editions["targets"] };

function Chosen({ judged, targets }: ChosenProps) {
  const t = useText(texts);
  const say = useSay();
  const id = useId();
  const [{ to }, setAsked] = useUrlState(asked);
  const chosen = targets.find(({ standard }) => standard === to) ?? targets[0];
  const preview = usePreview(judged.assessment.id, chosen?.standard);
  return (
    <>
      <p className="edition-lead">{t.lead}</p>
      <div className="edition-target">
        <label htmlFor={id}>{t.target}</label>
        <Select
          id={id}
          value={chosen?.standard ?? null}
          popupMatchSelectWidth={false}
          options={targets.map(({ standard, revision, title }) => ({
            value: standard,
            label: `${say(title)} · ${t.edition(standard, revision)}`,
          }))}
          onChange={(standard) => setAsked({ to: standard })}
        />
      </div>
      <Answer of={preview}>{(found) => <Preview judged={judged} preview={found} />}</Answer>
    </>
  );
}

type PreviewProps = { readonly judged: Judged; readonly preview: EditionPreview };

function Preview({ judged, preview }: PreviewProps) {
  const t = useText(texts);
  const after = useNamedStandard(preview.to.standard);
  return (
    <>
      <PreviewTables preview={preview} judged={judged} />
      <Apply judged={judged} preview={preview} />
      <Part title={t.difference}>
        <ProblemNotice problem={after.error} />
        {after.data ? (
          <DifferenceView
            difference={preview.difference}
            before={judged.pack.standard}
            after={after.data.standard}
          />
        ) : (
          <Waiting rows={8} />
        )}
      </Part>
    </>
  );
}

function Apply({ judged: { assessment }, preview: { to } }: PreviewProps) {
  const t = useText(texts);
  const words = useText(shared);
  const change = useChangeEdition();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const apply = async () => {
    const { id, version: expectedVersion } = assessment;
    const body = { standard: to.standard, hash: to.hash, expectedVersion };
    await change.mutateAsync({ params: { id }, body });
    close();
    await navigate({ to: "/assessments/$assessmentId", params: { assessmentId: id } });
  };
  return (
    <p className="edition-apply">
      <Button type="primary" onClick={() => setOpen(true)}>
        {t.apply}
      </Button>
      <Dialog open={isOpen} title={t.applyTitle(t.edition(to.standard, to.revision))} onClose={close}>
        <p className="dialog-text">{t.applyWhy}</p>
        <ProblemNotice problem={change.error} />
        <footer className="dialog-foot">
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="primary" loading={change.isPending} onClick={() => void apply().catch(() => {})}>
            {t.apply}
          </Button>
        </footer>
      </Dialog>
    </p>
  );
}
