import { useEffect, useState } from "react";
import { useFormat } from "../../platform/text/index.ts";
import type { PhotoEntry } from "./entries.ts";

/** A photograph that waits on this device, small, with its size. */
export function Picture({ photo: { file, body } }: { readonly photo: PhotoEntry }) {
  const format = useFormat();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <span className="waiting-picture">
      {address && <img src={address} alt={body.title} />}
      <span className="quiet small">
        {body.title} {file && format.fileSize(file.size)}
      </span>
    </span>
  );
}
