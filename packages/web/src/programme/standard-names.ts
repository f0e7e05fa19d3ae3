import type { ProgrammeStandard } from "@plumbline/core/programme";

/** What standards are called by their names, `cc-cmm-oc@2017`; editions of one title are told apart. */
export function standardNames(
  standards: readonly ProgrammeStandard[],
  say: (title: ProgrammeStandard["title"]) => string,
): ReadonlyMap<string, string> {
  const titles = standards.map(({ title }) => say(title));
  return new Map(
    standards.map(({ standard }, at) => {
      const title = titles[at] ?? standard;
      const isShared = titles.filter((other) => other === title).length > 1;
      return [standard, isShared ? `${title} · ${standard.split("@")[1] ?? ""}` : title];
    }),
  );
}
