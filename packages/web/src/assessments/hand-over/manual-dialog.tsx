import type { Language } from "@plumbline/core/kernel";
import { formsOfKind } from "@plumbline/core/reports";
import { useNavigate } from "@tanstack/react-router";
import { Button, Radio } from "antd";
import { useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useLanguage, useText } from "../../platform/text/index.ts";
import { Dialog, ProblemNotice } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { useRequestManual } from "./data.ts";
import type { NoteStore } from "./note-store.ts";
import { texts } from "./text.ts";

type ActionProps = { readonly judged: Judged; readonly store: NoteStore | null };

/** The way to the manual: asks for format and language, and leads to the reports, where it is being made. */
export function ManualAction({ judged, store }: ActionProps) {
  const t = useText(texts);
  const mayReport = useMay("assessments.report");
  const [open, setOpen] = useState(false);
  if (!mayReport) return null;
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          store?.now();
          setOpen(true);
        }}
      >
        {t.make}
      </Button>
      <Dialog open={open} title={t.make} onClose={() => setOpen(false)}>
        <ManualForm judged={judged} onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type Format = (typeof formsOfKind)["hand-over"][number];

function ManualForm({ judged, onCancel }: { readonly judged: Judged; readonly onCancel: () => void }) {
  const t = useText(texts);
  const own = useLanguage();
  const request = useRequestManual();
  const navigate = useNavigate();
  const [format, setFormat] = useState<Format>("pdf");
  const [language, setLanguage] = useState<Language>(own);
  const { id, state } = judged.assessment;
  const make = async () => {
    const body = { kind: "hand-over", format, language } as const;
    await request.mutateAsync({ params: { id }, body });
    await navigate({ to: "/assessments/$assessmentId/reports", params: { assessmentId: id } });
  };
  return (
    <>
      <p className="dialog-text quiet">{t.makeWhy}</p>
      {state === "open" && <p className="dialog-text quiet">{t.makeOpen}</p>}
      <div className="manual-choice">
        <Radio.Group
          aria-label={t.format}
          value={format}
          onChange={(event) => setFormat(event.target.value)}
          options={formsOfKind["hand-over"].map((value) => ({ value, label: t[value] }))}
        />
        <Radio.Group
          aria-label={t.language}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
          options={[
            { value: "zh", label: t.chinese },
            { value: "en", label: t.english },
          ]}
        />
      </div>
      <ProblemNotice problem={request.error} />
      <footer className="dialog-foot">
        <Button onClick={onCancel}>{t.cancel}</Button>
        <Button type="primary" loading={request.isPending} onClick={() => void make().catch(() => {})}>
          {t.make}
        </Button>
      </footer>
    </>
  );
}
