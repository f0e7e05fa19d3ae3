import { DownOutlined, RightOutlined } from "@ant-design/icons";
import type { PlacedCriterion, Standard } from "@plumbline/core/standards";
import { Button } from "antd";
import { useId, useState } from "react";
import { useText } from "../../platform/text/index.ts";
import { Answer } from "../../platform/ui/index.ts";
import { useGuidance } from "../data.ts";
import { GuidanceView } from "./guidance-view.tsx";
import { texts } from "./text.ts";

type FoldProps = {
  readonly standard: Standard;
  readonly criterion: PlacedCriterion;
  /** The level of the headings inside. */
  readonly level: 4 | 5;
};

/** The guidance of one criterion behind a button; it is asked for once the first of a section is opened. */
export function GuidanceFold(props: FoldProps) {
  const t = useText(texts);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="guidance-fold">
      <Button
        type="text"
        size="small"
        icon={isOpen ? <DownOutlined /> : <RightOutlined />}
        aria-label={t.openOf(props.criterion.id)}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t.open}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Opened {...props} />}
      </div>
    </div>
  );
}

function Opened({ standard, criterion, level }: FoldProps) {
  const t = useText(texts);
  return (
    <Answer of={useGuidance(standard, criterion.section)}>
      {({ entries }) => {
        const own = entries.find((entry) => entry.criterion === criterion.id);
        if (!own) return <p className="quiet">{t.none}</p>;
        return <GuidanceView beside={own} standard={standard} severity={criterion.severity} level={level} />;
      }}
    </Answer>
  );
}
