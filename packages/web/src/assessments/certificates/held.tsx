import { type Certificate, heldOn } from "@plumbline/core/assessments";
import type { Standard } from "@plumbline/core/standards";
import { standardName } from "@plumbline/core/standards";
import { Button, Form } from "antd";
import { useEffect, useRef } from "react";
import { useFormat, useText } from "../../platform/text/index.ts";
import { useCertificates } from "./data.ts";
import { texts } from "./text.ts";

/** The certificate held by a standard on a day; undefined while it is not known, null where none is recorded at all. */
function useHeld(centreId: string | undefined, standard: Standard, day: string | undefined) {
  const { data } = useCertificates(centreId);
  if (!data || !day) return undefined;
  const own = data.entries.filter((one) => one.standard === standardName(standard));
  if (own.length === 0) return null;
  return { certificate: heldOn(own, standard.levels?.list ?? [], day) };
}

/**
 * Below the level held in a form: offers what the certificates say for the last day. It is filled in while the field
 * is untouched; what somebody chose otherwise stays, with what the certificates say beside it.
 */
export function HeldOffer(props: { readonly standard: Standard; readonly centreId: string | undefined }) {
  const { standard } = props;
  const t = useText(texts);
  const format = useFormat();
  const form = Form.useFormInstance();
  const chosen: string | undefined = Form.useWatch("centreId", form);
  const centreId = props.centreId ?? chosen;
  const day: string | undefined = Form.useWatch("to", form);
  const level: string | null | undefined = Form.useWatch("held", form);
  const held = useHeld(centreId, standard, day);
  // Where none is recorded nothing is offered, and what another centre's offered is taken back.
  const offered = held === undefined ? undefined : (held?.certificate?.level ?? null);
  // One that is there already keeps what it says until somebody decides otherwise.
  const isThere = props.centreId !== undefined;
  const given = useRef<string | null | undefined>(null);
  useEffect(() => {
    if (isThere || offered === undefined || (form.getFieldValue("held") ?? null) !== given.current) return;
    given.current = offered;
    form.setFieldsValue({ held: offered });
  }, [isThere, form, offered]);
  if (!held) return null;
  if ((level ?? null) === offered) {
    if (!held.certificate) return <>{t.certificateSaysNone}</>;
    const { number, validUntil } = held.certificate;
    return <>{t.heldBy(number, format.day(validUntil))}</>;
  }
  return (
    <>
      {t.byHand} · <Says certificate={held.certificate} />{" "}
      <Button size="small" type="link" onClick={() => form.setFieldsValue({ held: offered ?? null })}>
        {t.take}
      </Button>
    </>
  );
}

function Says({ certificate }: { readonly certificate: Certificate | null }) {
  const t = useText(texts);
  return (
    <>{certificate ? t.certificateSays(certificate.level, certificate.number) : t.certificateSaysNone}</>
  );
}

type SourceProps = {
  readonly centreId: string;
  readonly standard: Standard;
  /** The last day of the assessment. */
  readonly day: string;
  readonly level: string | null;
};

/** Beside the level held of an assessment: by which certificate, or that it was written down by hand. */
export function HeldSource({ centreId, standard, day, level }: SourceProps) {
  const t = useText(texts);
  const format = useFormat();
  const held = useHeld(centreId, standard, day);
  if (held === undefined) return null;
  const { certificate = null } = held ?? {};
  if (level === (certificate?.level ?? null)) {
    if (!certificate) return null;
    return <Source>{t.heldBy(certificate.number, format.day(certificate.validUntil))}</Source>;
  }
  return (
    <Source>
      {t.byHand}
      {held && (
        <>
          {" · "}
          <Says certificate={certificate} />
        </>
      )}
    </Source>
  );
}

function Source({ children }: { readonly children: React.ReactNode }) {
  return <span className="quiet small fact-more">{children}</span>;
}
