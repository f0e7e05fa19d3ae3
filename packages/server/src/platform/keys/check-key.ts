import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { keyFingerprint } from "@plumbline/documents";
import type { Check, Finding } from "../backup/index.ts";
import { instanceKeyFile, rawPublicKey, readInstanceKey } from "./instance-key.ts";

/** Is the signing key of a data folder whole, and read by nobody else? */
export const checkInstanceKey: Check = async (folder, { signedBy }) => {
  const file = join(folder, instanceKeyFile);
  if (!existsSync(file)) return signedBy === null ? noKey : lost(file, signedBy);
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o077) !== 0) return open(file, mode);
  try {
    const fingerprint = keyFingerprint(rawPublicKey(readInstanceKey(file)));
    return signedBy === null || signedBy === fingerprint ? well(fingerprint) : another(fingerprint, signedBy);
  } catch {
    return unreadable(file);
  }
};

const check = "signing-key";

const noKey: Finding = {
  ...{ check, ok: true },
  message: {
    zh: "还没有签名密钥：首次签发测评时生成。",
    en: "There is no signing key yet: it is made when an assessment is first signed off.",
  },
};

function well(fingerprint: string): Finding {
  return {
    ...{ check, ok: true },
    message: {
      zh: `签名密钥完好，指纹 ${fingerprint}。`,
      en: `The signing key is whole; its fingerprint is ${fingerprint}.`,
    },
  };
}

function open(file: string, mode: number): Finding {
  return {
    ...{ check, ok: false },
    message: {
      zh: `签名密钥 ${file} 的权限为 ${mode.toString(8)}，他人可读，可冒名签发。请运行 chmod 600 ${file}。`,
      en: `The signing key ${file} has the mode ${mode.toString(8)}: others can read it and sign in its name. Run chmod 600 ${file}.`,
    },
  };
}

function lost(file: string, signedBy: string): Finding {
  return {
    ...{ check, ok: false },
    message: {
      zh: `签名密钥 ${file} 不见了，而已有签发用过指纹为 ${signedBy} 的密钥；在它回来之前不能签发。请从备份恢复该文件。`,
      en: `The signing key ${file} is gone, and the key with the fingerprint ${signedBy} has signed: nothing is signed until it is back. Restore the file from a backup.`,
    },
  };
}

function another(fingerprint: string, signedBy: string): Finding {
  return {
    ...{ check, ok: false },
    message: {
      zh: `签名密钥的指纹是 ${fingerprint}，而最近一次签发用的是 ${signedBy}。若不是有意更换，请从备份恢复原来的密钥；若是，请把新指纹告知核验的人，下次签发即用新密钥。`,
      en: `The signing key has the fingerprint ${fingerprint}, but the last sign-off was signed by ${signedBy}. Unless it was replaced on purpose, restore the former key from a backup; if it was, tell those who check: the next sign-off is signed by the new one.`,
    },
  };
}

function unreadable(file: string): Finding {
  return {
    ...{ check, ok: false },
    message: {
      zh: `签名密钥 ${file} 读不出来。请从备份恢复，不要另造一把。`,
      en: `The signing key ${file} cannot be read. Restore it from a backup; do not make another.`,
    },
  };
}
