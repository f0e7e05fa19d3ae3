import { useKept } from "../../platform/device/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Notice } from "../../platform/ui/index.ts";
import { barTexts } from "./text.ts";

/** On the sign-in page: that something waits on this device, not what and not whose. */
export function DoorNotice() {
  const t = useText(barTexts);
  const count = useKept("all", ({ countOthers }) => countOthers(null), 0);
  if (!count) return null;
  return (
    <Notice tone="warning">
      <p>{t.afterSignIn(count)}</p>
    </Notice>
  );
}
