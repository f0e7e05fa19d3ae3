import { type Asked, type Endpoint, Problem, type ReplyOf } from "@plumbline/api";
import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { client } from "./client.ts";

/** Makes the memory of answers; `onSignedOut` is called when any call learns that nobody is signed in any more. */
export function createMemory(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof Problem && error.status === 401 && error.code !== "sign-in-failed") onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

function mayPass(error: Error): boolean {
  return !(error instanceof Problem) || error.status === 0 || error.status === 503;
}

/**
 * Reads an endpoint and remembers the answer; `keep` shows the last answer while the next page is on its way, `lasting`
 * asks once for as long as the page is open.
 */
export function useAsk<E extends Endpoint>(
  endpoint: E,
  asked: Asked<E>,
  {
    enabled = true,
    keep = false,
    lasting = false,
    everyMs,
  }: { enabled?: boolean; keep?: boolean; lasting?: boolean; everyMs?: number | false } = {},
): UseQueryResult<ReplyOf<E>, Error> {
  return useQuery<ReplyOf<E>, Error>({
    queryKey: [endpoint.route, asked],
    queryFn: ({ signal }) => client.call(endpoint, { ...asked, signal }),
    enabled,
    ...(lasting ? { staleTime: Number.POSITIVE_INFINITY } : {}),
    ...(everyMs ? { refetchInterval: everyMs } : {}),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** How many entries of a list are asked for at once where all are wanted. */
const mostAtOnce = 500;

/** Every entry of a list that the server sends a page at a time. */
export async function readEvery<Entry>(
  read: (page: { readonly limit: number; readonly offset: number }) => Promise<{
    readonly entries: readonly Entry[];
    readonly total: number;
  }>,
): Promise<Entry[]> {
  const every: Entry[] = [];
  for (let isMore = true; isMore; ) {
    const { entries, total } = await read({ limit: mostAtOnce, offset: every.length });
    every.push(...entries);
    isMore = entries.length > 0 && every.length < total;
  }
  return every;
}

/** Changes something; the answers of the `stale` endpoints are asked for anew once it succeeded. */
export function useChange<E extends Endpoint>(
  endpoint: E,
  stale: readonly Endpoint[] = [],
): UseMutationResult<ReplyOf<E>, Error, Asked<E>> {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked<E>) => client.call(endpoint, asked),
    onSuccess: () => Promise.all(stale.map((each) => memory.invalidateQueries({ queryKey: [each.route] }))),
  });
}

/** Sends a file to an endpoint that takes one; otherwise as `useChange`. */
export function useUpload<E extends Endpoint>(
  endpoint: E,
  stale: readonly Endpoint[] = [],
): UseMutationResult<ReplyOf<E>, Error, { asked: Asked<E>; file: File }> {
  const memory = useQueryClient();
  return useMutation({
    mutationFn: ({ asked, file }: { asked: Asked<E>; file: File }) => client.upload(endpoint, asked, file),
    onSuccess: () => Promise.all(stale.map((each) => memory.invalidateQueries({ queryKey: [each.route] }))),
  });
}

/** Fetches a file and hands it to the browser's downloads. */
export function useDownload<E extends Endpoint>(endpoint: E): UseMutationResult<void, Error, Asked<E>> {
  return useMutation({
    mutationFn: async (asked: Asked<E>) => saveFile(await client.download(endpoint, asked)),
  });
}

/** Hands a file to the browser's downloads under its name. */
export function saveFile({ name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}
