import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemNotice, Waiting } from "./notices.tsx";

/** Draws an answer once it is there: the skeleton before, the problem with "try again" if it does not come. */
export function Answer<T>(props: {
  readonly of: UseQueryResult<T, Error>;
  readonly waiting?: ReactNode;
  readonly children: (answer: T) => ReactNode;
}) {
  const { data, error, isFetching, refetch } = props.of;
  if (data !== undefined) return props.children(data);
  if (error && !isFetching) return <ProblemNotice problem={error} retry={() => void refetch()} />;
  return props.waiting ?? <Waiting />;
}
