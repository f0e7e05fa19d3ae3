import { Button } from "antd";
import { useState } from "react";
import { ownerOf } from "../../platform/device/index.ts";
import { useSession } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Notice } from "../../platform/ui/index.ts";
import { keepTexts } from "./text.ts";

/** Takes an assessment off this device; not while something of it waits to be sent. */
export function RemoveButton({ thing }: { readonly thing: string }) {
  const t = useText(keepTexts);
  const owner = ownerOf(useSession());
  const [isRefused, setRefused] = useState(false);
  const remove = async () => {
    if (!owner) return;
    const { leaveBehind } = await import("./take-along.ts");
    setRefused(!(await leaveBehind(owner, thing)));
  };
  return (
    <>
      <Button onClick={() => void remove()}>{t.remove}</Button>
      {isRefused && (
        <Notice tone="warning" title={t.notRemoved}>
          <p>{t.notRemovedWhy}</p>
        </Notice>
      )}
    </>
  );
}
