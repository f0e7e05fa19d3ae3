import { addressOf, organisation } from "@plumbline/api";
import { Button } from "antd";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { FilePlace, Part, ProblemNotice } from "../../platform/ui/index.ts";
import { useRemoveLogo, useUploadLogo } from "./data.ts";
import { texts } from "./text.ts";

type LogoProps = { readonly logo: organisation.ReportLogo };

/** The logo as it is kept, and the way to another or to none. */
export function LogoPart({ look: { logo } }: { readonly look: organisation.ReportLook }) {
  const t = useText(texts);
  const mayManage = useMay("organisation.manage");
  return (
    <Part title={t.logo}>
      <p className="quiet">{t.logoWhy}</p>
      {logo ? <Shown logo={logo} /> : <p>{t.noLogo}</p>}
      {mayManage && <Change logo={logo} />}
    </Part>
  );
}

function Shown({ logo }: LogoProps) {
  const t = useText(texts);
  const format = useFormat();
  const { version, name, width, height, changedBy, changedAt } = logo;
  // The version makes it a new address: a browser keeps pictures.
  const address = `${addressOf(organisation.downloadLogo, {})}?version=${version}`;
  return (
    <figure className="logo-shown">
      <img src={address} alt={t.logo} width={width} height={height} />
      <figcaption>
        {t.logoOf(name, width, height)}
        <br />
        <span className="quiet">{t.changed(version, changedBy, format.moment(changedAt))}</span>
      </figcaption>
    </figure>
  );
}

function Change({ logo }: { readonly logo: organisation.ReportLogo | null }) {
  const t = useText(texts);
  const upload = useUploadLogo();
  const remove = useRemoveLogo();
  return (
    <div className="look-steps">
      <FilePlace
        file={null}
        kinds={t.logoKinds}
        accept=".png,.jpg,.jpeg"
        reading={upload.isPending}
        disabled={upload.isPending || remove.isPending}
        onChoose={(file) => upload.mutate({ asked: {}, file })}
      />
      {logo && (
        <Button loading={remove.isPending} onClick={() => remove.mutate({})}>
          {t.removeLogo}
        </Button>
      )}
      <ProblemNotice problem={upload.error ?? remove.error} />
    </div>
  );
}
