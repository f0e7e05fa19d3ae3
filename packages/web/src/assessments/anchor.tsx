import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";

/** A place of a page that an address can lead to, `#missing`, though it is drawn only once its data is there. */
export function Anchor({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const isWanted = useLocation({ select: (location) => location.hash }) === id;
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView();
  }, [isWanted]);
  return (
    <div ref={place} id={id} className="anchor">
      {children}
    </div>
  );
}
