import { type BenchmarkSettings, mostCentres } from "@plumbline/core/assessments";
import { Button, InputNumber } from "antd";
import { useId, useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Part, ProblemNotice } from "../../platform/ui/index.ts";
import { useRaise } from "./data.ts";
import { ownTexts } from "./text.ts";

/** How many centres a group needs; raised, never lowered. */
export function LeastPart({ settings }: { readonly settings: BenchmarkSettings }) {
  const t = useText(ownTexts);
  const may = useMay("assessments.benchmark");
  return (
    <Part title={t.least}>
      <div className="benchmark-words">
        <p>
          <strong>{t.leastNow(settings.least)}</strong> {t.leastWhy}
        </p>
      </div>
      {may && settings.least < mostCentres && <Raise key={settings.version} settings={settings} />}
    </Part>
  );
}

function Raise({ settings: { least, version } }: { readonly settings: BenchmarkSettings }) {
  const t = useText(ownTexts);
  const id = useId();
  const raise = useRaise();
  const [wanted, setWanted] = useState<number | null>(null);
  return (
    <>
      <div className="filter least-line">
        <label htmlFor={id}>{t.raiseTo}</label>
        <InputNumber
          id={id}
          min={least + 1}
          max={mostCentres}
          precision={0}
          value={wanted}
          onChange={setWanted}
        />
        <Button
          disabled={wanted === null || wanted <= least}
          loading={raise.isPending}
          onClick={() =>
            wanted !== null && raise.mutate({ body: { least: wanted, expectedVersion: version } })
          }
        >
          {t.raise}
        </Button>
      </div>
      <ProblemNotice problem={raise.error} />
    </>
  );
}
