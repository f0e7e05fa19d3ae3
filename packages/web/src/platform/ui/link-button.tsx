import { createLink } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactNode, Ref } from "react";

type LinkButtonProps = {
  /** The one primary action of the page. */
  readonly primary?: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly children: ReactNode;
};

/** A link drawn as a button: for an action that leads to another page. */
export const LinkButton = createLink(function DrawnAsButton({ primary, ref, ...link }: LinkButtonProps) {
  return <Button {...(ref ? { ref } : {})} {...link} type={primary ? "primary" : "default"} />;
});
