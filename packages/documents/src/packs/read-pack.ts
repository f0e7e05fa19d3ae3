import { readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal, type Text } from "@plumbline/core/kernel";
import {
  Area,
  brokenCrossReferences,
  brokenSuccessions,
  crossReferences,
  type GuidedPack,
  type KnownCriteria,
  outline,
  type Pack,
  Slug,
  type Standard,
  StandardHead,
  type StandardProblem,
  standardName,
  validateStandard,
} from "@plumbline/core/standards";
import { z } from "zod";
import { type CompiledPack, compiled, compiledBefore } from "./compiled.ts";
import { packOf } from "./fingerprint.ts";
import { standardsFolder } from "./folders.ts";
import { type FormReading, readForm } from "./form-faults.ts";
import { type PackProblem, type PlacedData, readYaml } from "./yaml-file.ts";

const headFile = "standard.yaml";

type PackReading = { readonly standard: Standard | undefined; readonly problems: readonly PackProblem[] };

type PackFiles = {
  readonly folder: string;
  readonly head: PlacedData;
  readonly headForm: FormReading<StandardHead>;
  readonly areas: readonly PlacedData[];
  readonly areaForms: readonly FormReading<Area>[];
};

/** Loads the pack in a folder, read-only; a pack with any fault is refused as `pack-invalid`. */
export async function loadPack(folder: string): Promise<Pack> {
  return (await opened(folder)).pack;
}

/** Loads the pack in a folder with its guidance. */
export async function loadGuidedPack(folder: string): Promise<GuidedPack> {
  const { pack, guidance } = await opened(folder);
  return { ...pack, guidance: await guidance() };
}

/** The pack in a folder, its guidance to be had when it is asked for. */
export function opened(folder: string): Promise<CompiledPack> {
  return compiled(folder, () => readWhole(folder));
}

async function readWhole(folder: string): Promise<GuidedPack> {
  const { standard, problems } = await readPack(folder);
  if (standard && problems.length === 0) return packOf(standard);
  const [first] = problems;
  throw new Refusal("pack-invalid", { folder, problems, first: first && `${first.file}:${first.line}` });
}

/** Every fault of the pack in a folder, with file, line and column; empty when it can be used. */
export async function validatePack(folder: string): Promise<readonly PackProblem[]> {
  const { problems } = await readPack(folder);
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}

async function readPack(folder: string): Promise<PackReading> {
  const files = await readFiles(resolve(folder));
  const form = [files.headForm, ...files.areaForms];
  const standard = assembled(files, (reading) => reading.value);
  const judged = assembled(files, (reading) => reading.mended);
  return {
    standard,
    problems: [
      ...form.flatMap(({ problems }) => problems),
      ...(judged ? faultsOfRules(await brokenRules(judged, rootsOf(folder)), files) : []),
      ...(await faultsOfPlace(files)),
    ],
  };
}

async function readFiles(folder: string): Promise<PackFiles> {
  const head = await readYaml(join(folder, headFile));
  const headForm = readForm(StandardHead, head);
  // Areas are looked at even where the head file has faults elsewhere.
  const listed = z.object({ areas: StandardHead.shape.areas }).safeParse(head.data);
  const names = listed.data?.areas ?? [];
  const read = await Promise.all(names.map((name) => readYaml(join(folder, name))));
  const areas = read.map((area, at) => ({ ...area, problems: area.problems.map(whereListed(head, at)) }));
  return { folder, head, headForm, areas, areaForms: areas.map((area) => readForm(Area, area)) };
}

/** A file that is missing is a fault of the list that names it. */
function whereListed(head: PlacedData, at: number): (problem: PackProblem) => PackProblem {
  return (problem) =>
    problem.code === "file-missing" ? { ...problem, file: head.file, ...head.place(["areas", at]) } : problem;
}

function assembled(
  { headForm, areaForms }: PackFiles,
  side: <T>(reading: FormReading<T>) => T | undefined,
): Standard | undefined {
  const head = side(headForm);
  const areas = areaForms.flatMap((form) => side(form) ?? []);
  return head && areas.length === areaForms.length ? { ...head, areas } : undefined;
}

/** Where the editions that a pack refers to may stand: in folders beside it, and among those that come with Plumbline. */
function rootsOf(folder: string): readonly string[] {
  return [...new Set([join(resolve(folder), "..", ".."), standardsFolder])];
}

/** The editions that a pack may refer to: the folders they stand below, or their criteria where those are known already. */
export type OtherEditions = readonly string[] | { readonly known: KnownCriteria };

/** All that is wrong in a standard whose form is right, its references to other editions included. */
export async function brokenRules(
  standard: Standard,
  others: OtherEditions,
): Promise<readonly StandardProblem[]> {
  const known = "known" in others ? others.known : await criteriaBeside(standard, others);
  return [
    ...validateStandard(standard),
    ...brokenCrossReferences(standard, known),
    ...brokenSuccessions(standard, known),
  ];
}

/** The criteria of the editions a pack refers to, from the first root that has them. */
async function criteriaBeside(standard: Standard, roots: readonly string[]): Promise<KnownCriteria> {
  const names = new Set([
    ...crossReferences(standard).map(({ reference }) => reference.standard),
    ...standard.supersedes.map(standardName),
  ]);
  const read = await Promise.all(
    [...names].map(async (name) => {
      const folder = await folderOf(name, roots);
      const other = folder && (await standardAt(folder));
      return other ? [[name, new Set(outline(other).criterion.keys())] as const] : [];
    }),
  );
  return new Map(read.flat());
}

/** A standard as it was read before, else as it stands, faults mended: only its criteria are asked for. */
async function standardAt(folder: string): Promise<Standard | undefined> {
  const before = await compiledBefore(folder);
  return before?.standard ?? assembled(await readFiles(folder), (reading) => reading.mended);
}

/** The folder of an edition below the first root that has it. */
async function folderOf(name: string, roots: readonly string[]): Promise<string | undefined> {
  const parts = name.split("@");
  if (!parts.every((part) => Slug.safeParse(part).success)) return undefined;
  const folders = roots.map((root) => join(root, ...parts));
  const there = await Promise.all(folders.map(isPackFolder));
  return folders.find((_, at) => there[at]);
}

function faultsOfRules(
  faults: readonly StandardProblem[],
  { head, areas }: PackFiles,
): readonly PackProblem[] {
  return faults.map(({ path, code, message }) => {
    const [top, index, ...inner] = path;
    const area = top === "areas" && typeof index === "number" ? areas[index] : undefined;
    const [yaml, within] = area ? [area, inner] : [head, path];
    return { file: yaml.file, ...yaml.place(within, within.at(-1)), code, message };
  });
}

/** What the folder says about the pack: its name, files nobody lists, files listed twice, editions replaced. */
async function faultsOfPlace({ folder, head, headForm }: PackFiles): Promise<readonly PackProblem[]> {
  const standard = headForm.mended;
  if (!standard) return [];
  const at = (path: readonly PropertyKey[], code: string, message: Text): PackProblem => ({
    file: head.file,
    ...head.place(path),
    code,
    message,
  });
  const [id, edition] = [basename(dirname(folder)), basename(folder)];
  const there = await readdir(folder);
  const replaced = await Promise.all(
    standard.supersedes.map((old) => folderOf(standardName(old), rootsOf(folder))),
  );
  return [
    ...(standard.id === id ? [] : [at(["id"], "folder-name", otherFolder("id", standard.id, id))]),
    ...(standard.edition === edition
      ? []
      : [at(["edition"], "folder-name", otherFolder("edition", standard.edition, edition))]),
    ...there
      .filter((name) => /\.ya?ml$/.test(name) && name !== headFile && !standard.areas.includes(name))
      .map((name) => at(["areas"], "file-unlisted", unlisted(name))),
    ...standard.areas.flatMap((name, index) =>
      standard.areas.indexOf(name) < index ? [at(["areas", index], "file-twice", listedTwice(name))] : [],
    ),
    ...standard.supersedes.flatMap((old, index) =>
      replaced[index]
        ? []
        : [at(["supersedes", index], "reference-broken", notThere(`${old.id}/${old.edition}`))],
    ),
  ];
}

async function isPackFolder(folder: string): Promise<boolean> {
  return readdir(folder).then(
    (names) => names.includes(headFile),
    () => false,
  );
}

function otherFolder(key: string, written: string, folder: string): Text {
  return {
    zh: `${key} 写的是 ${written}，所在文件夹却叫 ${folder}；两者应一致：standards/<id>/<edition>。`,
    en: `${key} says ${written} but the folder is called ${folder}; they must agree: standards/<id>/<edition>.`,
  };
}

function unlisted(name: string): Text {
  return {
    zh: `文件 ${name} 没有列入 areas；请列入或移走。`,
    en: `The file ${name} is not listed under areas; list it or move it away.`,
  };
}

function listedTwice(name: string): Text {
  return { zh: `文件 ${name} 列了两次。`, en: `The file ${name} is listed twice.` };
}

function notThere(folder: string): Text {
  return {
    zh: `supersedes 指向的 standards/${folder} 不存在；跨版对照需要它。`,
    en: `supersedes names standards/${folder}, which is not there; comparing editions needs it.`,
  };
}
