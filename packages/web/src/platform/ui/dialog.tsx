import { CloseOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useText } from "../text/index.ts";
import { ProblemNotice } from "./notices.tsx";
import { texts } from "./text.ts";

type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A dialog of the browser's own: keeps the focus inside, closes on Esc, gives the focus back; a sheet on the phone. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ title, onClose, wide, children }: DialogProps) {
  const t = useText(texts);
  const own = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = own.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>(".dialog-body :is(input, textarea, select, button)")?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={own}
      className={wide ? "dialog dialog-wide" : "dialog"}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t.close} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}

type ConfirmProps = {
  readonly open: boolean;
  readonly title: string;
  /** What will be gone or changed, and whether it can be brought back. */
  readonly consequence: ReactNode;
  /** The name of the thing, to be typed. */
  readonly name: string;
  /** The verb on the button. */
  readonly verb: string;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asks for the name of the thing before doing what cannot simply be undone; closes once it is done. */
export function ConfirmByName(props: ConfirmProps) {
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <ConfirmBody {...props} />
    </Dialog>
  );
}

function ConfirmBody({ consequence, name, verb, onConfirm, onClose }: ConfirmProps) {
  const t = useText(texts);
  const inputId = useId();
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const confirm = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === name.trim()) void confirm();
      }}
    >
      <div className="dialog-text">{consequence}</div>
      <label className="confirm-label" htmlFor={inputId}>
        {t.typeName(name)}
      </label>
      <Input
        id={inputId}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <ProblemNotice problem={problem} />
      <footer className="dialog-foot">
        <Button onClick={onClose}>{t.cancel}</Button>
        <Button danger htmlType="submit" loading={busy} disabled={typed.trim() !== name.trim()}>
          {verb}
        </Button>
      </footer>
    </form>
  );
}
