import { readFile, stat } from "node:fs/promises";
import { Refusal } from "@plumbline/core/kernel";
import { bundleLimitBytes, checkBundle, findBundle, namedKey } from "@plumbline/documents";
import type { Command } from "./command.ts";
import { readInput } from "./files.ts";
import { fileIn } from "./one-file.ts";
import { readOptions } from "./options.ts";
import { checkLines, exitCodeOf, trustIn } from "./verify-report-text.ts";

/** `plumbline verify-report FILE`: a signed bundle, or a report that carries one, checked without server or data. */
export const verifyReportCommand: Command = {
  help: {
    zh: `用法：plumbline verify-report FILE [--key 公钥文件或指纹] [--json]

核验签发的测评：内容指纹、签名、标准的指纹，并用本机的准绳从冻结的评分重新得出结论，逐项对照。不需要服务器、数据文件夹和网络。

FILE 可以是签发包（.json），也可以是已签发测评的网页、JSON 或 PDF 报告（其中附有签发包）。
网页与 PDF 只核验其中的签发包，不核验版面上印的文字：请以本命令印出的为准。Word 与 Excel 报告不带签发包。

  --key X     您信任的签名者：其公钥文件（PEM），或 64 位十六进制指纹。请从对方直接取得，不要取自报告本身
  --json      以 JSON 输出
  --lang zh|en

退出码：0 有效，且由 --key 指定的密钥签名；2 用法有误或文件不能核验；3 内容被改动；4 内容完好，但签名者未经您指定；
5 内容完好，但由另一版本的计算规则得出，结论不能对照

示例：
  plumbline verify-report plumbline-1a2b3c4d5e6f.json --key 签名公钥.pem
  plumbline verify-report 报告.pdf`,
    en: `Use: plumbline verify-report FILE [--key FILE-or-fingerprint] [--json]

Checks a signed assessment: the fingerprint of its contents, the signature, the fingerprint of the standard; then works
the verdict out anew from the frozen answers and compares everything. Needs no server, no data folder and no network.

FILE is a signed bundle (.json), or the HTML, JSON or PDF report of a signed assessment, which carries the bundle.
Of HTML and PDF the bundle is checked, not the words printed on the pages: go by what this command prints. Word and
Excel reports carry no bundle.

  --key X     the signer you trust: the public key file (PEM), or its fingerprint of 64 hex digits. Get it from the
              signer, not from the report
  --json      print JSON
  --lang zh|en

Exit codes: 0 valid and signed by the key named; 2 wrong use, or nothing that can be checked; 3 altered; 4 whole, but
you have not named its signer; 5 whole, but worked out by another version of the rules, so the verdict is not compared

Examples:
  plumbline verify-report plumbline-1a2b3c4d5e6f.json --key signing-key.pem
  plumbline verify-report report.pdf`,
  },
  run: async (args, { language, print }) => {
    const { values, positionals } = readOptions(args, { json: { type: "boolean" }, key: { type: "string" } });
    const file = fileIn(positionals);
    const named = values.key === undefined ? null : await keyNamed(values.key);
    const check = checkBundle(findBundle(await bytesOf(file), file), file);
    const trust = trustIn(check, named);
    const code = exitCodeOf(check, trust);
    if (values.json) {
      const { sealed, ...found } = check;
      const { pack, ...signed } = sealed;
      const { written: _words, ...standard } = pack;
      print(
        JSON.stringify(
          { valid: code === 0, trust, ...found, signed: { ...signed, pack: standard } },
          null,
          2,
        ),
      );
    } else for (const line of checkLines(check, trust)) print(line[language]);
    return code;
  },
};

/** The bytes of a file, unless it is larger than any bundle. */
async function bytesOf(file: string): Promise<Buffer> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > bundleLimitBytes) throw new Refusal("bundle-too-large", { file });
  return readInput(file);
}

/** A key named by its file, where there is one of that name, or by its fingerprint. */
async function keyNamed(key: string): Promise<string> {
  const text = await readFile(key, "utf8").catch(() => key);
  try {
    return namedKey(text);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, { key }) : error;
  }
}
