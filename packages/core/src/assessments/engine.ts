/** Version of the rules that work verdicts and plans out; it grows when the same answers could come out differently. */
export const engineVersion = "1";
