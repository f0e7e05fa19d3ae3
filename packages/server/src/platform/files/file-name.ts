const longest = 200;

/**
 * A sender's file name as something to show and to save under: no folders, no control or direction characters that
 * make `exe.pdf` out of `fdp.exe`, no leading dots; what is too long keeps its ending. One without a name is `file`.
 */
export function plainName(sent: string | undefined): string {
  const base = (sent ?? "").normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+/, "")
    .trim();
  if (clean === "") return "file";
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? "";
  return [...clean].length <= longest
    ? clean
    : [...clean].slice(0, longest - ending.length).join("") + ending;
}
