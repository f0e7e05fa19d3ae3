import { mayKeepPages } from "../../platform/device/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Notice } from "../../platform/ui/index.ts";
import { keepTexts } from "./text.ts";

/** Says so where the browser keeps no pages. */
export function Insecure() {
  const t = useText(keepTexts);
  if (mayKeepPages()) return null;
  return (
    <Notice tone="warning" title={t.insecure}>
      <p>{t.insecureWhy}</p>
    </Notice>
  );
}
