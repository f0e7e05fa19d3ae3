import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { accounts, addressOf, assessments, organisation } from "../packages/api/src/index.ts";
import { visit } from "../packages/cli/src/demo/visitor.ts";
import { standardId } from "./example.ts";
import type { Figure } from "./figures.ts";
import { heldBy } from "./processes.ts";
import { openServer } from "./server/open-server.ts";
import { startServing } from "./server/serving.ts";

const files = 200;
const fileBytes = 5 * 1024 * 1024;
const atOnce = 8;
const idleSeconds = 5;
const limitMegabytes = 150;

/** 200 uploads of 5 MB, eight at a time: what the server's process holds above idle meanwhile, and how fast they go. */
export async function measureEvidence(): Promise<readonly Figure[]> {
  if (process.platform !== "linux") {
    console.log("  not measured: memory is read from /proc, which only Linux has");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  try {
    const { account, assessmentId } = await prepared(folder);
    const serving = await startServing(folder, account);
    try {
      return await uploaded(serving.target, serving.pid, assessmentId);
    } finally {
      await serving.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A store with one centre and one open assessment. */
async function prepared(folder: string) {
  const server = await openServer(folder);
  try {
    const client = visit(server.address);
    const account = { loginName: "bench", password: randomBytes(12).toString("base64url") };
    const secret = server.setUpPath.slice(server.setUpPath.indexOf("#") + 1);
    const administrator = {
      ...account,
      name: "计时员",
      organisationName: "计时组织",
      language: "zh",
    } as const;
    await client.call(accounts.setUp, { body: { secret, ...administrator } });
    const centre = await client.call(organisation.createCentre, { body: { name: "广州客户服务中心" } });
    const days = { from: "2026-03-01", to: "2026-03-31" };
    const set = {
      ...days,
      centreId: centre.id,
      standard: standardId,
      title: "计时",
      purpose: "self",
    } as const;
    const { id } = await client.call(assessments.createAssessment, { body: set });
    return { account, assessmentId: id };
  } finally {
    await server.stop();
  }
}

type Target = { readonly address: string; readonly cookie: string };

async function uploaded(target: Target, pid: number | undefined, id: string): Promise<readonly Figure[]> {
  await wait(idleSeconds * 1000);
  const idle = megabytes(pid);
  const watch = watching(pid);
  const from = performance.now();
  let next = 0;
  const sender = async () => {
    while (next < files) {
      next += 1;
      await send(target, id, next);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  const seconds = (performance.now() - from) / 1000;
  const peak = watch.end();
  return [
    { what: "server at idle", figure: idle, unit: "MB" },
    {
      what: `at most above idle, ${files} × 5 MB, ${atOnce} at once`,
      figure: peak - idle,
      unit: "MB",
      limit: limitMegabytes,
    },
    { what: "taken in", figure: (files * 5) / seconds, unit: "MB/s" },
  ];
}

const boundary = "plumbline-bench";

/** One upload as a browser sends it; every file is another one, so that none is found in the store already. */
async function send({ address, cookie }: Target, id: string, number: number): Promise<void> {
  const query = {
    kind: "file",
    title: `材料 ${number}`,
    holds: "record",
    criterion: "8",
    angles: "execution",
  };
  const path = addressOf(assessments.uploadEvidence, { params: { id }, query });
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${number}.pdf"\r\n\r\n%PDF-1.7\n`;
  const sending = request(`${address}${path}`, {
    method: "POST",
    headers: { cookie, origin: address, "content-type": `multipart/form-data; boundary=${boundary}` },
  });
  sending.write(head);
  for (let left = fileBytes; left > 0; left -= 1024 * 1024) {
    if (!sending.write(randomBytes(1024 * 1024))) await once(sending, "drain");
  }
  sending.end(`\r\n--${boundary}--\r\n`);
  // The first argument of the event is the answer.
  const [response] = await once(sending, "response");
  response.resume();
  await once(response, "end");
  if (response.statusCode !== 201)
    throw new Error(`upload ${number} was answered with ${response.statusCode}`);
}

/** Looks at what the process holds every 50 ms, and remembers the most. */
function watching(pid: number | undefined) {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, megabytes(pid));
  }, 50);
  return {
    end: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function megabytes(pid: number | undefined): number {
  return pid === undefined ? Number.NaN : (heldBy(pid)?.rssMegabytes ?? Number.NaN);
}
