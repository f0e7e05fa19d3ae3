import { type FocusEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";

const hoverMs = 180;
const edge = 8;

/** A card beside a word: open while one points at it, has the focus there, or has pressed it. */
export function useTermCard() {
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  const card = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [state, setState] = useState<"closed" | "shown" | "pressed">("closed");
  const isOpen = state !== "closed";
  useEffect(() => () => clearTimeout(timer.current), []);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const close = () => setState("closed");
    const lay = () => layBeside(card.current, place.current);
    lay();
    return whileOpen(place.current, lay, close);
  }, [isOpen]);
  const later = (next: "closed" | "shown") => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState((now) => (now === "pressed" ? now : next)), hoverMs);
  };
  const hold = {
    onPointerEnter: (event: { pointerType: string }) => event.pointerType === "mouse" && later("shown"),
    onPointerLeave: (event: { pointerType: string }) => event.pointerType === "mouse" && later("closed"),
    onFocus: (event: FocusEvent) => {
      if (event.target.matches(":focus-visible")) setState((now) => (now === "closed" ? "shown" : now));
    },
    onBlur: (event: FocusEvent) => {
      if (!place.current?.contains(event.relatedTarget)) setState("closed");
    },
  };
  const toggle = () => {
    clearTimeout(timer.current);
    setState((now) => (now === "pressed" ? "closed" : "pressed"));
  };
  return { id, isOpen, place, card, hold, toggle };
}

/** Esc and a press elsewhere close it; scrolling takes it along. */
function whileOpen(place: HTMLElement | null, lay: () => void, close: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const onPress = (event: PointerEvent) => {
    if (!(event.target instanceof Node) || !place?.contains(event.target)) close();
  };
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("pointerdown", onPress);
  window.addEventListener("scroll", lay, { capture: true, passive: true });
  return () => {
    document.removeEventListener("keydown", onKey, true);
    document.removeEventListener("pointerdown", onPress);
    window.removeEventListener("scroll", lay, { capture: true });
  };
}

/** Below the word, or above it where there is no room; always inside the window. */
function layBeside(card: HTMLElement | null, place: HTMLElement | null): void {
  if (!card || !place) return;
  const word = (place.firstElementChild ?? place).getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const isBelow = window.innerHeight - word.bottom > offsetHeight + edge || word.top < offsetHeight + edge;
  card.style.top = `${isBelow ? word.bottom : word.top - offsetHeight}px`;
  card.style.left = `${Math.max(edge, Math.min(word.left, window.innerWidth - offsetWidth - edge))}px`;
}
