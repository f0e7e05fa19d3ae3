import { type DraftGuidance, dutyIntervals, dutyOccasions, noWords } from "@plumbline/core/standards";
import { useText } from "../../platform/text/index.ts";
import { texts as guidanceTexts } from "../guidance/text.ts";
import { criterionTexts } from "./criterion-text.ts";
import { ChoiceField, Pair, Rows } from "./fields.tsx";
import type { GuidanceFieldProps } from "./guidance-form.tsx";

type Duty = DraftGuidance["duties"][number];
type When = (typeof dutyIntervals)[number] | (typeof dutyOccasions)[number];

const times: readonly When[] = [...dutyIntervals, ...dutyOccasions];

/** What is to be done again and again, at intervals or on occasions. */
export function DutiesField({ guidance, onChange }: GuidanceFieldProps) {
  const t = useText(guidanceTexts);
  const own = useText(criterionTexts);
  return (
    <Rows<Duty>
      title={t.duties}
      what={own.duty}
      field="guidance/duties"
      most={4}
      rows={guidance.duties}
      onChange={(duties) => onChange({ ...guidance, duties })}
      fresh={() => ({ every: "month", task: noWords })}
    >
      {(duty, set, field) => (
        <>
          <ChoiceField
            label={own.dutyWhen}
            field={`${field}/every`}
            value={whenOf(duty)}
            options={times.map((value) => ({ value, label: t[value] }))}
            onChange={(when) => when && set(dutyAt(when, duty.task))}
          />
          <Pair
            label={own.dutyTask}
            field={`${field}/task`}
            value={duty.task}
            onChange={(task) => set({ ...duty, task })}
          />
        </>
      )}
    </Rows>
  );
}

function whenOf(duty: Duty): When {
  return "every" in duty ? duty.every : duty.on;
}

function dutyAt(when: When, task: Duty["task"]): Duty {
  const every = dutyIntervals.find((one) => one === when);
  const on = dutyOccasions.find((one) => one === when);
  return on ? { on, task } : { every: every ?? "month", task };
}
