import type { Standard } from "@plumbline/core/standards";
import { Radio } from "antd";
import type { Controlled } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { ScopeField } from "../create/scope-field.tsx";
import { texts as shared } from "../text.ts";
import { texts } from "./text.ts";

type RunScopeProps = Controlled<readonly string[] | null> & { readonly standard: Standard };

/** Which parts every run assesses: those of the run before (null), or always the same ones. */
export function RunScope({ id, value = null, onChange, standard }: RunScopeProps) {
  const t = useText(texts);
  const words = useText(shared);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would print its legend a second time
    <div {...(id ? { id } : {})} role="group" aria-label={words.scope}>
      <Radio.Group
        className="choices"
        aria-label={words.scope}
        value={value !== null}
        onChange={(event) => onChange?.(event.target.value ? [] : null)}
        options={[
          {
            value: false,
            label: (
              <>
                {t.asBefore}
                <span className="tick-hint">{t.asBeforeHint}</span>
              </>
            ),
          },
          { value: true, label: t.ownScope },
        ]}
      />
      {value !== null && (
        <ScopeField standard={standard} value={value} onChange={(scope) => onChange?.(scope)} />
      )}
    </div>
  );
}
