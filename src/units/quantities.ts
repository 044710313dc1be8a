// Flavoured numbers: a plain number may become any of them, but one of them never becomes another by accident.
// Dimensions are seconds, shares of one and integer ids; nothing in Shoreline is counted in minutes or per cent inside.

type Flavour<Name extends string> = number & { readonly flavour?: Name };

/** A length of time in seconds. */
export type Seconds = Flavour<'Seconds'>;
/** A point on the simulation clock: seconds since the simulated time begins (the start of the warm-up). */
export type ClockTime = Flavour<'ClockTime'>;
/** A point in civil time: whole or fractional seconds since 1970-01-01T00:00Z. */
export type Instant = Flavour<'Instant'>;
/** What a clock on the wall of some zone reads, as seconds since it read 1970-01-01 00:00; a point in time only with the zone. */
export type WallTime = Flavour<'WallTime'>;
/** A share of one: 0.8 for eighty per cent. */
export type Share = Flavour<'Share'>;
/** A rate in events per second. */
export type PerSecond = Flavour<'PerSecond'>;

/** Position of a queue in the model's arrays. */
export type QueueId = Flavour<'QueueId'>;
/** Position of a lane, a waiting line of a queue, in the model's arrays. */
export type LaneId = Flavour<'LaneId'>;
/** Position of a group in the model's arrays. */
export type GroupId = Flavour<'GroupId'>;
/** Position of a site in the model's arrays. */
export type SiteId = Flavour<'SiteId'>;
/** Slot of an agent on the floor. */
export type AgentId = Flavour<'AgentId'>;
/** Slot of a contact on the floor; slots are used again after the contact has ended. */
export type ContactId = Flavour<'ContactId'>;
