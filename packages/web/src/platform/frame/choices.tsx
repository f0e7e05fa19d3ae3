import { BulbOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { chooseGround, groundChoices, useGroundChoice } from "../look/index.ts";
import { speak, useLanguage, useText } from "../text/index.ts";
import { MenuButton, MenuItem } from "../ui/menu-button.tsx";
import { texts } from "./text.ts";

/** Switches between Chinese and English; `onSpoken` hears of it, e.g. to keep it with the account. */
export function LanguageChoice({ onSpoken }: { readonly onSpoken?: (language: "zh" | "en") => void }) {
  const t = useText(texts);
  const other = useLanguage() === "zh" ? "en" : "zh";
  const choose = () => {
    speak(other);
    onSpoken?.(other);
  };
  return (
    <Button type="text" aria-label={t.toOtherLanguage} onClick={choose}>
      {t.otherLanguage}
    </Button>
  );
}

/** Light, dark, or as the computer is set. */
export function GroundChoice() {
  const t = useText(texts);
  const chosen = useGroundChoice();
  return (
    <MenuButton label="" name={t.ground} icon={<BulbOutlined />}>
      {groundChoices.map((each) => (
        <MenuItem key={each} chosen={each === chosen} onChoose={() => chooseGround(each)}>
          {t[each]}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
