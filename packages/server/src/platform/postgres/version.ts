import own from "../../../package.json" with { type: "json" };

/** This release's version, as in the server's package.json. */
export const productVersion: string = own.version;
