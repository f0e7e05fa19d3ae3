import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { SessionContext, sessionQuery } from "../session/index.ts";
import { ProblemNotice, Waiting } from "../ui/notices.tsx";

/** Lets those in who are signed in; whoever is not goes to the sign-in page and comes back after. */
export function Inside() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  if (session === null) return <ToSignIn />;
  if (!session) {
    return (
      <main className="outside-body">
        {error ? <ProblemNotice problem={error} retry={() => void refetch()} /> : <Waiting />}
      </main>
    );
  }
  return (
    <SessionContext value={session}>
      <Outlet />
    </SessionContext>
  );
}

/** Leads to the sign-in page, once, with the page asked for: while that page loads the address is changing already. */
function ToSignIn() {
  const navigate = useNavigate();
  const here = useLocation({ select: (location) => location.href });
  const [asked] = useState(here);
  useEffect(() => {
    void navigate({ to: "/sign-in", search: asked === "/" ? {} : { next: asked }, replace: true });
  }, [navigate, asked]);
  return null;
}
