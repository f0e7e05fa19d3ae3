import { useSay } from "../../platform/text/index.ts";
import { useStandards } from "../data.ts";

/** What a standard is called by its name, `cc-cmm-oc@2017`; the name itself where it is not on the shelf. */
export function useStandardTitle(): (name: string) => string {
  const say = useSay();
  const { data } = useStandards();
  return (name) => {
    const found = data?.entries.find(({ id, edition }) => `${id}@${edition}` === name);
    return found ? say(found.title) : name;
  };
}
