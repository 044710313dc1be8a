// The facts of outbound work in one replication, as tables of the named columns of `campaignColumns.ts`.

export interface OutboundTables {
  /** [interval × campaigns + campaign] × campaignColumns. */
  readonly campaigns: Float64Array;
  /** [zone × 24 + local hour of the record] × dialColumns, over the counted time; zones of all campaigns, in order of campaign. */
  readonly byZone: Float64Array;
  /** [campaign × 24 + local hour of the record] × dialColumns: zones added up. */
  readonly byHour: Float64Array;
  /** [campaign × attemptsTold + dials of the record before] × dialColumns, over the counted time. */
  readonly byAttempt: Float64Array;
  /** [interval × outcomes + outcome] × outcomeColumns; outcomes of all campaigns, in order of campaign. */
  readonly outcomes: Float64Array;
  /** [interval × groups + group] × outboundGroupColumns. */
  readonly groups: Float64Array;
  /** [(interval × groups + group) × campaigns + campaign] × outboundLinkColumns. */
  readonly links: Float64Array;
  /** [campaign × recordStates.length + state]: records by state when the counted time ends. */
  readonly states: Float64Array;
}
