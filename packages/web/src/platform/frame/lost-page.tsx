import type { Permission } from "@plumbline/api";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "../session/index.ts";
import { useText } from "../text/index.ts";
import { ProblemNotice } from "../ui/notices.tsx";
import { Page } from "../ui/page.tsx";
import { texts } from "./text.ts";

/** An address without a page. */
export function NotFoundPage() {
  const t = useText(texts);
  return (
    <Page title={t.notFound} description={t.notFoundWhy} width="text">
      <Link to="/">{t.toToday}</Link>
    </Page>
  );
}

/** A page that broke while it was drawn. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const t = useText(texts);
  const problem = error instanceof Error ? error : new Error(String(error));
  return (
    <Page title={t.broken} width="text">
      <ProblemNotice problem={problem} retry={() => window.location.reload()} />
    </Page>
  );
}

/** Draws a page for those who may use it; the others read why they cannot, and whom to ask. */
export function Allowed(props: { readonly permission: Permission; readonly children: ReactNode }) {
  const t = useText(texts);
  const may = useMay(props.permission);
  if (may) return props.children;
  return (
    <Page title={t.notAllowed} description={t.notAllowedWhy} width="text">
      <Link to="/">{t.toToday}</Link>
    </Page>
  );
}
