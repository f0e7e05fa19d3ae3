import { z } from "zod";
import { Day, Id, Moment, Text } from "../kernel/index.ts";

const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), { error: "single-line" });

const Name = line(120).min(1);

export const channels = [
  "phone",
  "chat",
  "email",
  "messaging",
  "social",
  "video",
  "sms",
  "fax",
  "counter",
] as const;
/** A way customers reach the centre. */
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

export const businessTypes = [
  "customer-service",
  "collections",
  "field-dispatch",
  "booking",
  "telesales",
  "technical-support",
] as const;
/** What the centre does, as CC-CMM-OC sorts centres (part B of its introduction). */
export const BusinessType = z.enum(businessTypes);
export type BusinessType = z.infer<typeof BusinessType>;

export const industries = [
  "telecom",
  "finance",
  "it-and-internet",
  "consumer-goods",
  "government-and-utilities",
  "health",
  "manufacturing",
  "energy",
  "transport",
  "tourism",
] as const;
/** The industry served, as CC-CMM-OC sorts centres (part B of its introduction). */
export const Industry = z.enum(industries);
export type Industry = z.infer<typeof Industry>;

export const operatingModels = ["own", "outsourced", "hosted"] as const;
/** Who runs the centre: the company itself, an outsourcer, or a host of the platform. */
export const OperatingModel = z.enum(operatingModels);
export type OperatingModel = z.infer<typeof OperatingModel>;

export const regions = [
  "north",
  "northeast",
  "east",
  "central",
  "south",
  "southwest",
  "northwest",
  "hong-kong-macao-taiwan",
  "abroad",
] as const;
/** The part of the country a centre is in, as statistics commonly divide it; wide enough to name nobody. */
export const Region = z.enum(regions);
export type Region = z.infer<typeof Region>;

/** The tenant: everything else belongs to one. */
export const Organisation = z.strictObject({ id: Id, name: Name, version: z.int() });
export type Organisation = z.infer<typeof Organisation>;

/** What is written down about a centre; seats are working places, opening day gives the years in operation. */
export const NewCentre = z.strictObject({
  name: Name,
  city: line(120).default(""),
  region: Region.nullable().default(null),
  openedOn: Day.nullable().default(null),
  seats: z.int().min(1).max(100_000).nullable().default(null),
  channels: z.array(Channel).max(channels.length).default([]),
  businessTypes: z.array(BusinessType).max(businessTypes.length).default([]),
  industry: Industry.nullable().default(null),
  operatingModel: OperatingModel.nullable().default(null),
});
export type NewCentre = z.infer<typeof NewCentre>;

/** What every record of the organisation carries: `version` counts its changes, archived ones can be restored. */
export const Kept = z.strictObject({ id: Id, version: z.int(), archivedAt: Moment.nullable() });
export type Kept = z.infer<typeof Kept>;

/** A contact centre of the organisation. */
export const Centre = NewCentre.extend(Kept.shape);
export type Centre = z.infer<typeof Centre>;

/** What is written down about a team. */
export const NewTeam = z.strictObject({ centreId: Id, name: Name });
export type NewTeam = z.infer<typeof NewTeam>;
/** People who work together in one centre. */
export const Team = NewTeam.extend(Kept.shape);
export type Team = z.infer<typeof Team>;

/** What is written down about a position. */
export const NewPosition = z.strictObject({
  name: Name,
  /** The least skills and the duties of the position, in the organisation's own words. */
  duties: z.string().trim().max(4000).default(""),
});
export type NewPosition = z.infer<typeof NewPosition>;
/** A post people hold, such as agent or team leader. */
export const Position = NewPosition.extend(Kept.shape);
export type Position = z.infer<typeof Position>;

/** Does nobody leave before joining? True while either day is unknown. */
export function leavesAfterJoining(person: {
  readonly joinedOn: Day | null;
  readonly leftOn: Day | null;
}): boolean {
  return !person.joinedOn || !person.leftOn || person.joinedOn <= person.leftOn;
}
/** Where a schema that checks it points, and with which code. */
export const leftBeforeJoined = { path: ["leftOn"], error: "left-before-joined" };

const personFields = z.strictObject({
  /** The number the organisation knows the person by; unique in the organisation. */
  staffNumber: line(40).min(1),
  name: Name,
  email: z.email().max(200).nullable().default(null),
  centreId: Id.nullable().default(null),
  /** A team of that centre. */
  teamId: Id.nullable().default(null),
  positionId: Id.nullable().default(null),
  joinedOn: Day.nullable().default(null),
  leftOn: Day.nullable().default(null),
});

/** What is written down about a person. */
export const NewPerson = personFields.refine(leavesAfterJoining, leftBeforeJoined);
export type NewPerson = z.infer<typeof NewPerson>;
/** Somebody who works for the organisation, in whatever form of employment. Not an account. */
export const Person = personFields.extend(Kept.shape);
export type Person = z.infer<typeof Person>;

/** One row of a file of people, as read: names instead of ids, empty cells as null. */
export const PersonRow = z.strictObject({
  staffNumber: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  centre: z.string().nullable(),
  team: z.string().nullable(),
  position: z.string().nullable(),
  joinedOn: z.string().nullable(),
  leftOn: z.string().nullable(),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** A column a file of people can have. */
export type PersonColumn = keyof PersonRow;

/** What is wrong with one cell of a file: its column, which kind, and the sentence. */
export const CellFault = z.strictObject({ field: PersonRow.keyof(), code: z.string(), message: Text });
export type CellFault = z.infer<typeof CellFault>;

/** What one row of a file of people would do, or what is wrong with it; `line` is the line in the file. */
export const PersonImportRow = z.strictObject({
  line: z.int(),
  row: PersonRow,
  action: z.enum(["add", "change", "same", "refused"]),
  errors: z.array(CellFault),
});
export type PersonImportRow = z.infer<typeof PersonImportRow>;
