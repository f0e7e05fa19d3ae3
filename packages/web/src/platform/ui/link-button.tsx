import { createLink } from "@tanstack/react-router";
import { Button } from "antd";

/** A link drawn as a button: for the one primary action where it leads to another page. */
export const LinkButton = createLink(Button);
