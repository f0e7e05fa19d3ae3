import { Button } from "antd";
import { type ReactNode, useId, useRef, useState } from "react";

type MenuButtonProps = {
  readonly label: ReactNode;
  /** The name for those who do not see, where `label` is a sign. */
  readonly name?: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

/** A button that opens a small panel of links and buttons; closes on Esc, on a choice, and on a click elsewhere. */
export function MenuButton({ label, name, icon, children }: MenuButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const place = () => {
    const from = button.current?.getBoundingClientRect();
    const to = panel.current;
    if (!from || !to) return;
    const below = window.innerHeight - from.bottom;
    to.style.top =
      below > to.offsetHeight + 8
        ? `${from.bottom + 4}px`
        : `${Math.max(8, from.top - to.offsetHeight - 4)}px`;
    to.style.left = `${Math.max(8, Math.min(from.left, window.innerWidth - to.offsetWidth - 8))}px`;
  };
  return (
    <>
      <Button
        ref={button}
        type="text"
        icon={icon}
        aria-label={name}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => panel.current?.togglePopover()}
      >
        {label}
      </Button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: closes after a choice inside; the choices are buttons and links */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="menu-panel"
        onClick={() => panel.current?.hidePopover()}
        onToggle={(event) => {
          setOpen(event.newState === "open");
          if (event.newState === "open") place();
        }}
      >
        {open && children}
      </div>
    </>
  );
}

/** One thing to do in a `MenuButton`'s panel; `chosen` marks the one in force with a sign, not by colour alone. */
export function MenuItem(props: {
  readonly onChoose: () => void;
  readonly chosen?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="menu-item" aria-pressed={props.chosen} onClick={props.onChoose}>
      {props.chosen !== undefined && <span className="menu-tick">{props.chosen ? "✓" : ""}</span>}
      {props.children}
    </button>
  );
}
