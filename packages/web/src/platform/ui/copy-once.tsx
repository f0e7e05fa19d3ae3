import { Button, Input, type InputRef } from "antd";
import { useId, useRef, useState } from "react";
import { useText } from "../text/index.ts";
import { texts } from "./text.ts";

/** A secret that is shown once, in a field to copy from. */
export function CopyOnce({ label, secret }: { readonly label: string; readonly secret: string }) {
  const t = useText(texts);
  const id = useId();
  const field = useRef<InputRef>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setSaid(t.copied);
    } catch {
      field.current?.select(); // No clipboard outside https: the person copies by hand.
      setSaid(t.copyByHand);
    }
  };
  return (
    <div className="copy-once">
      <label htmlFor={id}>{label}</label>
      <div className="copy-once-row">
        <Input ref={field} id={id} readOnly value={secret} onFocus={(event) => event.target.select()} />
        <Button onClick={() => void copy()}>{t.copy}</Button>
      </div>
      <span role="status" className="quiet">
        {said}
      </span>
    </div>
  );
}
