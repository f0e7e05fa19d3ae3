import { scaleValues } from "@plumbline/core/assessments";
import { Button, Checkbox } from "antd";
import { useSay, useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import { signOf } from "./figures.ts";
import { angleModifiers } from "./keys.ts";
import { keyTexts } from "./text.ts";
import { useIsAudit, useShared, useWorkspace } from "./workspace-context.ts";

/** The keys in one line at the foot of the page, for those who want it. */
export function KeyHint({ onAll }: { readonly onAll: () => void }) {
  const t = useText(keyTexts);
  const say = useSay();
  const { workspace, preferences } = useShared();
  const isAudit = useIsAudit();
  const { hasKeys, hasHint, prefer } = preferences;
  if (!hasKeys || !hasHint || workspace.isReadOnly()) return null;
  const angles = useable(workspace.angles);
  return (
    <aside className="key-hint" aria-label={t.bar}>
      <Hint keys={["↑", "↓"]} words={t.move} />
      {angles.map((angle, at) => (
        <Hint key={angle.id} keys={valueKeys(workspace, angle.id, at)} words={say(angle.title)} />
      ))}
      <Hint keys={["N"]} words={t.note} />
      <Hint keys={["E"]} words={t.evidence} />
      <Hint keys={["X"]} words={t.mark} />
      <Hint keys={["G"]} words={t.guide} />
      <Hint keys={["[", "]"]} words={t.section} />
      <Hint keys={["M"]} words={isAudit ? t.unanswered : t.missing} />
      <Hint keys={["/"]} words={t.search} />
      <Button type="text" size="small" onClick={onAll}>
        <kbd>?</kbd> {t.all}
      </Button>
      <Button type="text" size="small" onClick={() => prefer({ hasHint: false })}>
        {t.hide}
      </Button>
    </aside>
  );
}

type Angles = ReturnType<typeof useWorkspace>["angles"];

function useable(angles: Angles): Angles {
  return angles.slice(0, angleModifiers.length);
}

/** `⇧1`, `⇧2`, `⇧3` for the values of the second angle. */
function valueKeys(workspace: Pick<ReturnType<typeof useWorkspace>, "standard">, angle: string, at: number) {
  const held = (angleModifiers[at] ?? []).join("");
  return scaleValues(workspace.standard, angle)
    .slice(0, 9)
    .map((_, index) => `${held}${index + 1}`);
}

function Hint({ keys, words }: { readonly keys: readonly string[]; readonly words: string }) {
  return (
    <span className="hint">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{" "}
      {words}
    </span>
  );
}

/** All keys, and the switches to do without them. */
export function KeysDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText(keyTexts);
  return (
    <Dialog open={props.open} title={t.title} onClose={props.onClose} wide>
      <Switches />
      <KeyTable />
    </Dialog>
  );
}

function Switches() {
  const t = useText(keyTexts);
  const { hasKeys, hasHint, prefer } = useShared().preferences;
  return (
    <div className="ticks">
      <Checkbox checked={hasKeys} onChange={(event) => prefer({ hasKeys: event.target.checked })}>
        {t.on}
        <span className="tick-hint">{t.onHint}</span>
      </Checkbox>
      <Checkbox
        checked={hasHint}
        disabled={!hasKeys}
        onChange={(event) => prefer({ hasHint: event.target.checked })}
      >
        {t.hint}
      </Checkbox>
    </div>
  );
}

function KeyTable() {
  const t = useText(keyTexts);
  const say = useSay();
  const workspace = useWorkspace();
  const isAudit = useIsAudit();
  const rating = useable(workspace.angles).flatMap((angle, at) => [
    ...scaleValues(workspace.standard, angle.id).map((value, index) => ({
      keys: [valueKeys(workspace, angle.id, at)[index] ?? ""],
      words: [...(isAudit ? [] : [say(angle.title)]), signOf(value), say(value.title)].join(" "),
    })),
    {
      keys: [`${(angleModifiers[at] ?? []).join("")}0`],
      words: isAudit ? t.takeBackAnswer : t.takeBackLong(say(angle.title)),
    },
  ]);
  const rows = [
    { keys: ["↑", "↓", "K", "J"], words: t.moveLong },
    ...rating,
    { keys: ["N"], words: t.noteLong },
    { keys: ["E"], words: t.evidenceLong },
    { keys: ["X"], words: workspace.isMarkAnAnswer ? t.markLong : t.mark },
    { keys: ["G"], words: t.guideLong },
    { keys: ["[", "]"], words: t.section },
    { keys: ["M"], words: isAudit ? t.unanswered : t.missing },
    { keys: ["/"], words: t.search },
    { keys: ["U", "Ctrl Z", "⌘Z"], words: t.undo },
    { keys: ["?"], words: t.title },
  ];
  return (
    <table className="table table-small keys-table">
      <caption className="hidden">{t.title}</caption>
      <tbody>
        {rows.map(({ keys, words }) => (
          <tr key={keys.join()}>
            <th scope="row">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
