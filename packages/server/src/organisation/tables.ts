import type { BusinessType, Channel, Industry, OperatingModel, Region } from "@plumbline/core/organisation";

/** What every record of the organisation has; see migrations/0003-organisation.sql. */
type KeptColumns = { organisation_id: string; id: string; version: number; archived_at: string | null };

/** One centre as stored; `opened_on` is a calendar day. */
export type CentreTable = KeptColumns & {
  name: string;
  city: string;
  region: Region | null;
  opened_on: string | null;
  seats: number | null;
  channels: Channel[];
  business_types: BusinessType[];
  industry: Industry | null;
  operating_model: OperatingModel | null;
};

/** One team as stored. */
export type TeamTable = KeptColumns & { centre_id: string; name: string };

/** One position as stored. */
export type PositionTable = KeptColumns & { name: string; duties: string };

/** One person as stored; joined and left are calendar days. */
export type PersonTable = KeptColumns & {
  staff_number: string;
  name: string;
  email: string | null;
  centre_id: string | null;
  team_id: string | null;
  position_id: string | null;
  joined_on: string | null;
  left_on: string | null;
};

declare module "../platform/database/index.ts" {
  interface Tables {
    centres: CentreTable;
    teams: TeamTable;
    positions: PositionTable;
    people: PersonTable;
  }
}
