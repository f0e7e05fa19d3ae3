import { Button } from "antd";
import { saveFile } from "../../platform/client/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, Facts, Part } from "../../platform/ui/index.ts";
import { Anchor } from "../anchor.tsx";
import { useSigningKey } from "./data.ts";
import { keyTexts } from "./text.ts";
import "./sign-off.css";

/** On the page about the program: the public key by which it signs, for auditors to keep. */
export function SigningKeyPart() {
  const t = useText(keyTexts);
  const mayRead = useMay("organisation.read");
  const key = useSigningKey();
  if (!mayRead) return null;
  return (
    <Anchor id="key">
      <Part title={t.title}>
        <Answer of={key}>
          {({ key: own }) =>
            own === null ? (
              <p className="quiet">{t.none}</p>
            ) : (
              <>
                <p className="quiet">{t.why}</p>
                <Facts
                  facts={[
                    [
                      t.fingerprint,
                      <code key="key" className="hash">
                        {own.fingerprint}
                      </code>,
                    ],
                  ]}
                />
                <Button
                  className="signing-key"
                  onClick={() =>
                    saveFile({ name: t.fileName, blob: new Blob([own.pem], { type: "text/plain" }) })
                  }
                >
                  {t.download}
                </Button>
              </>
            )
          }
        </Answer>
      </Part>
    </Anchor>
  );
}
