import { scaleValues } from "@plumbline/core/assessments";
import { type Audience, audienceNames, isFor } from "@plumbline/core/standards";
import { useEffect, useRef } from "react";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { shown } from "./field.ts";
import { signOf } from "./figures.ts";
import { commandOf, type KeyCommand } from "./keys.ts";
import { spokenTexts } from "./text.ts";
import { type Shared, useShared } from "./workspace-context.ts";

/** Lets single keys work on the page, where the person has not switched them off. */
export function useKeys(showKeys: () => void): void {
  const shared = useShared();
  const act = useActions(showKeys);
  const latest = useRef(act);
  latest.current = act;
  const { hasKeys } = shared.preferences;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      const command = commandOf(pressOf(event));
      if (!command || (!hasKeys && command.do !== "undo")) return;
      if (!hasKeys && !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [hasKeys]);
}

function pressOf(event: KeyboardEvent) {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = event;
  return { key, code, shiftKey, ctrlKey, metaKey, altKey, isNumLock: event.getModifierState("NumLock") };
}

/** Where keys mean something else: fields, open dialogs and menus, and whatever stands outside the page. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (document.querySelector("dialog[open], [popover]:popover-open")) return true;
  if (target.closest("input, textarea, select, [contenteditable], [role=combobox]")) return true;
  return target !== document.body && !target.closest("#main");
}

function useActions(showKeys: () => void): (command: KeyCommand) => void {
  const shared = useShared();
  const { workspace, asks } = shared;
  const { places } = workspace;
  const undo = useUndo();
  const rate = useRateByKey(shared);
  const openSection = useOpenBeside();
  const showMissing = useShowMissing();
  return (command) => {
    switch (command.do) {
      case "move":
        return places.move(command.by);
      case "rate":
        return rate(command.angle, command.value);
      case "section":
        return openSection(command.by);
      case "note":
      case "mark":
        return asks.tell(`${command.do}:${places.read().current}`);
      case "guide":
      case "evidence":
      case "search":
        return asks.tell(command.do);
      case "missing":
        return showMissing(!places.read().isMissingOnly);
      case "undo":
        return undo();
      case "keys":
        return showKeys();
    }
  };
}

function useRateByKey({ workspace, announce }: Shared): (angle: number, value: number | null) => void {
  const say = useSay();
  const t = useText(spokenTexts);
  return (angleAt, valueAt) => {
    const { places, answers, standard, rate, isReadOnly } = workspace;
    const { current } = places.read();
    const angle = workspace.angles[angleAt];
    const values = angle ? scaleValues(standard, angle.id) : [];
    const value = valueAt === null ? null : values[valueAt];
    if (!angle || value === undefined || current === "") return;
    if (isReadOnly()) return announce(t.readOnly);
    const isMarked = shown(answers.criterion(current).mark) !== null;
    if (isMarked && !workspace.isMarkAnAnswer) return announce(t.isMarked(current));
    rate(current, angle.id, value?.id ?? null);
    announce(t.rated(current, say(angle.title), value ? `${signOf(value)} ${say(value.title)}` : "–"));
  };
}

/** Takes the last rating or mark back, and says so. */
export function useUndo(): () => void {
  const { workspace, announce } = useShared();
  const t = useText(spokenTexts);
  return () => {
    const { outcome, done } = workspace.undo();
    const criterion = done?.id.split("|")[0] ?? "";
    announce(
      { done: t.undone(criterion), changed: t.notUndone(criterion), nothing: t.nothingToUndo }[outcome],
    );
  };
}

/** Opens the section before or after, and says its name. */
export function useOpenBeside(): (by: 1 | -1) => void {
  const { workspace, announce } = useShared();
  const say = useSay();
  const t = useText(spokenTexts);
  return (by) => {
    const section = workspace.places.beside(by);
    if (!section) return;
    workspace.places.openSection(section.code);
    announce(t.section(`${section.code} ${say(section.title)}`, workspace.places.read().shown.length));
  };
}

/** Shows only what one audience can answer, or everybody's questions, and says so. */
export function useShowAudience(): (audience: Audience | null) => void {
  const { workspace, announce } = useShared();
  const say = useSay();
  const format = useFormat();
  const t = useText(spokenTexts);
  return (audience) => {
    const { places, sections } = workspace;
    places.showAudience(audience);
    if (audience === null) return announce(t.allAudiences);
    const theirs = sections.flatMap(({ criteria }) => criteria.filter((each) => isFor(each, audience)));
    announce(t.audience(say(audienceNames[audience]), format.number(theirs.length)));
  };
}

/** Shows only what is missing, or everything, and says so. */
export function useShowMissing(): (isMissingOnly: boolean) => void {
  const { workspace, announce } = useShared();
  const t = useText(spokenTexts);
  return (isMissingOnly) => {
    workspace.places.showMissingOnly(isMissingOnly);
    announce(isMissingOnly ? t.missingOn : t.missingOff);
  };
}
