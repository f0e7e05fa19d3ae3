import type { RefusalTable } from "@plumbline/core/kernel";

/** Why a file could not be checked at all. */
export const bundleRefusals = {
  "bundle-too-large": {
    status: 413,
    text: ({ file }) => ({
      zh: `文件 ${file} 超过 64 MB，不是签发包，也不是带签发包的报告。请核对文件。`,
      en: `The file ${file} is larger than 64 MB: it is no signed bundle, nor a report that carries one. Check that it is the right file.`,
    }),
  },
  "bundle-not-found": {
    status: 422,
    text: ({ file }) => ({
      zh: `文件 ${file} 中没有签发包：报告可能尚未签发，或文件不完整。可核验的有：签发包（.json），以及已签发测评的网页、JSON、PDF 报告。Word 与 Excel 报告不带签发包，请另附签发包核验。`,
      en: `There is no signed bundle in ${file}: the report may not be signed off, or the file is cut short. What can be checked: the bundle (.json), and the HTML, JSON and PDF reports of a signed assessment. Word and Excel reports carry no bundle; check the bundle beside them.`,
    }),
  },
  "bundle-ambiguous": {
    status: 422,
    text: ({ file }) => ({
      zh: `文件 ${file} 中有不止一个签发包，不知该核验哪一个。这样的文件不是由准绳生成的，请向签发方索取原件。`,
      en: `There is more than one signed bundle in ${file}, and no saying which counts. Plumbline makes no such file; ask the signer for the original.`,
    }),
  },
  "bundle-unreadable": {
    status: 422,
    text: ({ file, place }) => ({
      zh: `文件 ${file} 中的签发包无法读取${place ? `（${place}）` : ""}：内容残缺，或不是签发包的格式。不能说明它有效。请向签发方索取原件。`,
      en: `The signed bundle in ${file} cannot be read${place ? ` (${place})` : ""}: it is cut short or of another form. It cannot count as valid; ask the signer for the original.`,
    }),
  },
  "key-unreadable": {
    status: 422,
    text: ({ key }) => ({
      zh: `--key 应是公钥文件（PEM）或 64 位十六进制的密钥指纹，${key} 不是。`,
      en: `--key takes a public key file (PEM) or a key's fingerprint of 64 hex digits; ${key} is neither.`,
    }),
  },
} as const satisfies RefusalTable;
