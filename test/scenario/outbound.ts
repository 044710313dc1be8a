// A small scenario with a campaign in order, for tests of what is read and told.
export const outbound = `shoreline: 1
name: Outbound
period: { from: 2027-03-08, days: 2, zone: America/New_York }
queues:
  returns:
    arrivals: { rate: 12/h }
    handling: { talk: { exponential: { mean: 310s } } }
campaigns:
  winback:
    list: { size: 1000, places: America/New_York }
    conversation:
      talk: 200s
      outcomes: { sale: { share: 5%, conversion: true }, refused: rest }
    dialer: { progressive: {} }
groups:
  callers: { campaigns: [winback], staff: 10 }
  desk: { skills: [returns], staff: 2 }
`;
