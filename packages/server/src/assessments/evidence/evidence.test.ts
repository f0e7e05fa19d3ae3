import { createHash, randomBytes } from "node:crypto";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { assessments, journal, organisation } from "@plumbline/api";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let admin: Signed;
let assessor: Signed;
let manager: Signed;
let viewer: Signed;
let centreId: string;
let id: string;

beforeAll(async () => {
  server = await testServer();
  admin = await server.signedIn(["administrator"]);
  [assessor, manager, viewer] = [
    await server.signedIn(["assessor"]),
    await server.signedIn(["manager"]),
    await server.signedIn(["viewer"]),
  ];
  centreId = (await server.call(organisation.createCentre, { body: { name: "广州客户服务中心" } }, admin)).id;
});
afterAll(() => server.close());

beforeEach(async () => {
  const days = { from: "2026-03-01", to: "2026-03-31" };
  const set = {
    ...days,
    centreId,
    standard: "cc-cmm-oc@2017",
    title: "年度测评",
    purpose: "internal" as const,
  };
  id = (await server.call(assessments.createAssessment, { body: set }, assessor)).id;
});

const pdf = (words: string) => ({ name: "制度.pdf", bytes: Buffer.from(`%PDF-1.7 ${words}`) });
const link = (criterion: string, angle: string) => ({ criterion, angle });
const talk = {
  kind: "interview" as const,
  title: "与质检主管谈话",
  shows: "每周校准一次",
  links: [link("8", "execution")],
};
const attach = (body: object = {}, as = assessor) =>
  server.call(assessments.attachEvidence, { params: { id }, body: { ...talk, ...body } }, as);
const upload = (query: object = {}, file = pdf("a"), as = assessor) =>
  server.call(
    assessments.uploadEvidence,
    {
      params: { id },
      query: { title: "审核制度", holds: "document", criterion: "8", angles: "method", ...query },
      upload: file,
    },
    as,
  );
const list = (as = assessor) => server.call(assessments.listEvidence, { params: { id } }, as);
const read = (evidence: string, as = assessor) =>
  server.call(assessments.readEvidence, { params: { id, evidence } }, as);
const download = (evidence: string, version: number, as = assessor) =>
  server.send(assessments.downloadEvidence, { params: { id, evidence, version } }, as);
const entries = async (subjectId: string) =>
  (await server.call(journal.listJournal, { query: { subjectId } }, admin)).entries;
const coverage = async (criterion: string, angle: string) =>
  (await server.call(assessments.readCoverage, { params: { id } }, viewer)).entries.find(
    (row) => row.criterion === criterion && row.angle === angle,
  );

describe("a piece of evidence", () => {
  test("is put on file with what it shows, for whom and which days it is valid, and is found by criterion", async () => {
    const made = await attach({ validFor: ["夜班组"], validFrom: "2026-01-01", validTo: "2026-02-28" });
    expect(made).toMatchObject({ ...talk, version: 1, validity: "expired", collectedBy: "assessor" });
    const { entries: all, hidden } = await list(viewer);
    expect([all.length, hidden]).toEqual([1, 0]);
    expect(all[0]).toMatchObject({ id: made.id, links: [link("8", "execution")], files: 0 });
    expect(all[0]).not.toHaveProperty("shows");
    expect((await entries(made.id)).map(({ action }) => action)).toEqual(["assessments.attach-evidence"]);
  });

  test("is changed on the version that was seen, with links coming and going", async () => {
    const { id: evidence } = await attach();
    const body = {
      ...talk,
      kind: undefined,
      title: "新标题",
      links: [link("8", "method"), link("9", "method")],
    };
    const change = (expectedVersion: number) => ({
      params: { id, evidence },
      body: { ...body, expectedVersion },
    });
    const changed = await server.call(assessments.changeEvidence, change(1), assessor);
    expect(changed).toMatchObject({ version: 2, title: "新标题", links: body.links });
    expect(await server.refused(assessments.changeEvidence, change(1), assessor)).toMatchObject({
      code: "changed-meanwhile",
    });
    await server.call(
      assessments.changeEvidence,
      { ...change(2), body: { ...talk, kind: undefined, expectedVersion: 2 } } as never,
      assessor,
    );
    expect((await read(evidence)).links).toEqual(talk.links);
  });

  test("sent again under an id of the sender's own, a photograph is there once, also when the assessment is closed", async () => {
    const own = { id: crypto.randomUUID(), kind: "photograph", holds: undefined };
    const photo = { name: "墙上的排班表.png", bytes: Buffer.from("89504e470d0a1a0a00", "hex") };
    const [first, again] = await Promise.all([upload(own, photo), upload(own, photo)]);
    expect(again).toEqual(first);
    expect(first.id).toBe(own.id);
    const { version } = (await server.call(assessments.readAssessment, { params: { id } }, assessor))
      .assessment;
    await server.call(
      assessments.closeAssessment,
      { params: { id }, body: { expectedVersion: version } },
      manager,
    );
    expect(await upload(own, photo)).toEqual(first);
    expect((await list()).total).toBe(1);
    expect((await entries(own.id)).length).toBe(1);
  });

  test("an id that stands for another's piece, or one of another assessment, is refused", async () => {
    const { id: taken } = await upload();
    const asked = { params: { id }, query: { title: "照片", id: taken }, upload: pdf("b") };
    expect(await server.refused(assessments.uploadEvidence, asked, manager)).toMatchObject({
      status: 409,
      code: "evidence-id-used",
    });
    const set = { centreId, standard: "cc-cmm-oc@2017", title: "另一次", purpose: "self" as const };
    const body = { ...set, from: "2026-04-01", to: "2026-04-30" };
    const other = await server.call(assessments.createAssessment, { body }, assessor);
    const there = { ...asked, params: { id: other.id } };
    expect(await server.refused(assessments.uploadEvidence, there, assessor)).toMatchObject({
      code: "evidence-id-used",
    });
  });

  test("is withdrawn with a reason, stays readable, and counts no longer", async () => {
    const { id: evidence } = await attach();
    expect((await coverage("8", "execution"))?.counts).toEqual({ interview: 1 });
    const body = { reason: "录错了中心", expectedVersion: 1 };
    const gone = await server.call(
      assessments.withdrawEvidence,
      { params: { id, evidence }, body },
      assessor,
    );
    expect(gone.withdrawn).toMatchObject({ reason: "录错了中心", by: "assessor" });
    expect((await coverage("8", "execution"))?.counts).toEqual({});
    const again = { params: { id, evidence }, body: { ...body, expectedVersion: 2 } };
    expect((await server.refused(assessments.withdrawEvidence, again, assessor)).code).toBe(
      "evidence-withdrawn",
    );
    expect((await read(evidence)).title).toBe(talk.title);
  });

  test.each([
    [{ kind: "link", holds: "record" }, "/body/address"],
    [{ kind: "link", address: "https://wiki.example/8" }, "/body/holds"],
    [{ kind: "link", holds: "record", address: "javascript:alert(1)" }, "/body/address"],
    [{ kind: "link", holds: "record", address: "file:///etc/passwd" }, "/body/address"],
    [{ validFrom: "2026-02-01", validTo: "2026-01-01" }, "/body/validTo"],
    [{ title: "a\nb" }, "/body/title"],
    [{ kind: "fact" }, "/body/kind"],
    [{ kind: "file" }, "/body/kind"],
  ])("that says %j is refused", async (wrong, pointer) => {
    const answer = await server.send(
      assessments.attachEvidence,
      { params: { id }, body: { ...talk, ...wrong } },
      assessor,
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  test("speaks only to criteria and angles that the assessment asks for", async () => {
    const refused = async (links: object[]) =>
      (
        await server.refused(
          assessments.attachEvidence,
          { params: { id }, body: { ...talk, links } as never },
          assessor,
        )
      ).code;
    expect(await refused([link("999", "method")])).toBe("criterion-unknown");
    expect(await refused([link("8", "feeling")])).toBe("angle-unknown");
  });

  test("cannot be added or changed once the assessment is closed, and can still be read", async () => {
    const { id: evidence } = await upload();
    await server.call(
      assessments.closeAssessment,
      { params: { id }, body: { expectedVersion: 1 } },
      assessor,
    );
    const refused = [
      await server.refused(assessments.attachEvidence, { params: { id }, body: talk }, assessor),
      await server.refused(
        assessments.uploadEvidenceVersion,
        { params: { id, evidence }, query: { expectedVersion: 1 }, upload: pdf("b") },
        assessor,
      ),
      await server.refused(
        assessments.addSample,
        { params: { id }, body: { kind: "team", what: "w" } },
        assessor,
      ),
    ];
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => "assessment-closed"));
    expect((await download(evidence, 1)).statusCode).toBe(200);
  });
});

describe("a file", () => {
  test("comes in versions that replace nothing, each served to be saved and never sniffed", async () => {
    const made = await upload();
    expect(made).toMatchObject({ files: 1, kind: "file", holds: "document", links: [link("8", "method")] });
    const query = { expectedVersion: 1 };
    const { versions } = await server.call(
      assessments.uploadEvidenceVersion,
      { params: { id, evidence: made.id }, query, upload: pdf("b") },
      assessor,
    );
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    for (const [version, words] of [
      [1, "a"],
      [2, "b"],
    ] as const) {
      const { body, headers } = await download(made.id, version, viewer);
      expect(body).toBe(`%PDF-1.7 ${words}`);
      expect(headers["content-type"]).toBe("application/pdf");
      expect(headers["content-disposition"]).toMatch(/^attachment; filename="__\.pdf"; filename\*=UTF-8''/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toContain("sandbox");
    }
    expect((await download(made.id, 3)).statusCode).toBe(404);
    expect(versions[1]?.sha256).toBe(createHash("sha256").update("%PDF-1.7 a").digest("hex"));
  });

  test.each([
    ["page.html", "<script>", "file-type-refused"],
    ["制度.pdf", "MZ\u0090", "file-type-refused"],
    ["drawing.svg", "<svg onload=alert(1)>", "file-type-refused"],
    ["empty.pdf", "", "file-empty"],
  ])("%s holding %j is refused and nothing is put on file", async (name, content, code) => {
    const file = { name, bytes: Buffer.from(content, "latin1") };
    const query = { title: "t", holds: "record" as const };
    const refused = await server.refused(
      assessments.uploadEvidence,
      { params: { id }, query, upload: file },
      assessor,
    );
    expect(refused.code).toBe(code);
    expect((await list()).entries).toEqual([]);
  });

  test("with a hostile name is kept under a plain one", async () => {
    const names = ["../../../etc/cron.d/x.pdf", "a\u202efdp.pdf", "x;y=%00.pdf"];
    const kept = [];
    for (const name of names) kept.push((await upload({}, { ...pdf("a"), name })).versions[0]?.name);
    expect(kept).toEqual(["x.pdf", "afdp.pdf", "x;y=%00.pdf"]);
  });

  test("past 50 MB is refused while it arrives", async () => {
    const file = {
      name: "large.pdf",
      bytes: Buffer.concat([Buffer.from("%PDF-"), Buffer.alloc(50 * 1024 * 1024)]),
    };
    const query = { title: "t", holds: "record" as const };
    const answer = await server.refused(
      assessments.uploadEvidence,
      { params: { id }, query, upload: file },
      assessor,
    );
    expect(["body-too-large", "file-too-large"]).toContain(answer.code);
    expect((await list()).entries).toEqual([]);
  });

  test("that is cut off in the middle leaves nothing visible, and the next one comes through", async () => {
    await server.app.listen({ host: "127.0.0.1", port: 0 });
    // A server that listens on a port has an address of that form.
    const { port } = server.app.server.address() as AddressInfo;
    await new Promise<void>((ended) => {
      const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="half.pdf"\r\n\r\n%PDF-1.7 ';
      const sending = request({
        ...{ host: "127.0.0.1", port, method: "POST" },
        path: `/api/assessments/${id}/evidence/files?title=t&holds=record`,
        headers: {
          ...{ ...assessor.headers, host: `localhost`, "content-type": "multipart/form-data; boundary=b" },
          "content-length": String(3 * 1024 * 1024),
        },
      });
      sending.on("error", () => ended());
      sending.write(head);
      sending.write(randomBytes(1024 * 1024));
      setTimeout(() => sending.destroy(), 150);
    });
    expect((await list()).entries).toEqual([]);
    await expect.poll(async () => (await upload()).files).toBe(1);
    expect((await list()).entries).toHaveLength(1);
  });

  test("says what it holds, and only files and photographs have versions", async () => {
    const query = { title: "t" };
    const without = await server.refused(
      assessments.uploadEvidence,
      { params: { id }, query, upload: pdf("a") },
      assessor,
    );
    expect(without.code).toBe("evidence-without-holding");
    const png = { name: "现场.png", bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]) };
    expect(await upload({ kind: "photograph", holds: undefined }, png)).toMatchObject({
      holds: null,
      files: 1,
    });
    const { id: evidence } = await attach();
    const version = { params: { id, evidence }, query: { expectedVersion: 1 }, upload: pdf("a") };
    expect((await server.refused(assessments.uploadEvidenceVersion, version, assessor)).code).toBe(
      "evidence-takes-no-file",
    );
  });
});

describe("what is kept to the assessors", () => {
  test("is only counted for others, is not there for them, and its reading is written down", async () => {
    const { id: evidence } = await upload({ confidentiality: "assessors" });
    for (const outsider of [manager, viewer]) {
      expect(await list(outsider)).toMatchObject({ entries: [], hidden: 1 });
      const nothing = await server.send(
        assessments.readEvidence,
        { params: { id, evidence: "01a1ffff-0000-7000-8000-00000000dead" } },
        outsider,
      );
      const hidden = await server.send(assessments.readEvidence, { params: { id, evidence } }, outsider);
      expect([hidden.statusCode, hidden.body]).toEqual([404, nothing.body]);
      expect((await download(evidence, 1, outsider)).statusCode).toBe(404);
    }
    expect((await coverage("8", "method"))?.counts).toEqual({ document: 1 });
    await read(evidence);
    await download(evidence, 1);
    expect((await entries(evidence)).map(({ action, actorName }) => [action, actorName])).toEqual([
      ["assessments.download-confidential", "assessor"],
      ["assessments.read-confidential", "assessor"],
      ["assessments.attach-evidence", "assessor"],
    ]);
  });

  test("belongs in a team to those who rate in it, whatever else a role lets one do", async () => {
    const { id: evidence } = await attach({ confidentiality: "assessors" });
    const stranger = await server.signedIn(["assessor"]);
    expect((await list(stranger)).hidden).toBe(0);
    const members = [
      { accountId: assessor.accountId, role: "lead" as const, sections: ["1.1"] },
      { accountId: manager.accountId, role: "respondent" as const },
    ];
    await server.call(
      assessments.planTeam,
      { params: { id }, body: { members, expectedVersion: 0 } },
      assessor,
    );
    for (const outsider of [stranger, manager, admin]) expect((await list(outsider)).hidden).toBe(1);
    expect((await read(evidence)).shows).toBe(talk.shows);
  });

  test("is read by whoever put it on file, whatever the role", async () => {
    const made = await attach({ confidentiality: "assessors" }, manager);
    expect((await read(made.id, manager)).shows).toBe(talk.shows);
    expect((await list(manager)).hidden).toBe(0);
  });
});

test("the best value without the evidence it asks for is missing a kind, and the figures stay as they are", async () => {
  const rating = {
    params: { id, criterion: "8", angle: "method" },
    body: { value: "full", expectedVersion: 0 },
  };
  await server.call(assessments.rateCriterion, rating, assessor);
  expect(await coverage("8", "method")).toMatchObject({ value: "full", missing: ["document"] });
  await upload();
  expect(await coverage("8", "method")).toMatchObject({ counts: { document: 1 }, missing: [] });
  const { assessment } = await server.call(assessments.readAssessment, { params: { id } }, viewer);
  expect(assessment.points).toBe(10);
});

describe("the sampling plan", () => {
  test("is written line by line, says when it was looked at, and loses nothing", async () => {
    const line = {
      kind: "record" as const,
      what: "三月投诉录音",
      population: 1200,
      size: 30,
      chosen: "随机",
    };
    const made = await server.call(assessments.addSample, { params: { id }, body: line }, assessor);
    const looked = { ...line, lookedAtBy: "李明", lookedAtOn: "2026-03-12", remarks: "两条缺失" };
    const change = { params: { id, sample: made.id }, body: { fields: looked, expectedVersion: 1 } };
    expect(await server.call(assessments.changeSample, change, assessor)).toMatchObject({
      ...looked,
      version: 2,
    });
    expect((await server.refused(assessments.changeSample, change, assessor)).code).toBe("changed-meanwhile");
    const gone = { params: { id, sample: made.id }, body: { reason: "重复", expectedVersion: 2 } };
    await server.call(assessments.withdrawSample, gone, assessor);
    const { entries: lines } = await server.call(assessments.listSamples, { params: { id } }, viewer);
    expect(lines).toMatchObject([{ ...looked, withdrawn: { reason: "重复" } }]);
    expect((await entries(made.id)).map(({ action }) => action.split(".")[1])).toEqual([
      ...["withdraw-sample", "change-sample", "add-sample"],
    ]);
  });

  test("takes no sample larger than what it is drawn from", async () => {
    const body = { kind: "record", what: "w", population: 5, size: 6 };
    const answer = await server.send(assessments.addSample, { params: { id }, body }, assessor);
    expect(answer.json().errors).toMatchObject([
      { pointer: "/body/size", code: "sample-larger-than-population" },
    ]);
  });
});
