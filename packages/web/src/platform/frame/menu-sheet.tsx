import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useText } from "../text/index.ts";
import { texts as uiTexts } from "../ui/text.ts";
import { SideMenu } from "./side-menu.tsx";
import { texts } from "./text.ts";

/** The menu on a phone, drawn in from the left over the page. */
export function MenuSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  return props.open ? <OpenSheet onClose={props.onClose} /> : null;
}

function OpenSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText(texts);
  const close = useText(uiTexts).close;
  const own = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = own.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={own}
      className="sheet"
      aria-label={t.menu}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <Button
        type="text"
        className="sheet-close"
        icon={<CloseOutlined />}
        aria-label={close}
        onClick={onClose}
      />
      <SideMenu narrow={false} onChosen={onClose} />
    </dialog>
  );
}
