// What `init` writes: a small centre that explains itself, and a week of forecast for it.
import type { NewFile } from '../host/newFiles.ts';

/** The scenario first, then the files that it refers to. */
export function starterFiles(): NewFile[] {
  return [
    { name: 'centre.yaml', text: scenario },
    { name: 'forecast.csv', text: forecast() },
  ];
}

const scenario = `# A contact centre to begin with: two kinds of calls, two groups of agents, one week. Change it to be yours.
#
#   shoreline validate centre.yaml     is this file in order, and does the staff fit the load?
#   shoreline run centre.yaml          plays the week and reports
#   shoreline compare centre.yaml      plays the variants at the end too, and says what they change
#
# Every length of time has a unit (20s, 5m, 8h30m); shares are per cent (80%) or numbers (0.8).

shoreline: 1                       # version of the file format
name: My centre

period:
  from: 2027-03-01                 # a Monday
  days: 7
  zone: Europe/London              # times here and in the forecast are local times of this zone
  interval: 30m                    # results are reported per half-hour

run:
  replications: 20                 # play the week so many times; more give narrower intervals
  seed: first try                  # any text; the same seed gives the same numbers

queues:
  sales:
    arrivals: { file: forecast.csv }                  # rows with "sales" in the column queue; or { rate: 50/h }
    busyness: { gamma: { cv: 8% } }                   # days are busier or quieter than forecast, by about 8 %
    handling:
      talk: { lognormal: { mean: 240s, cv: 0.8 } }    # shoreline list distributions
      wrap: { exponential: { mean: 30s } }            # work after the call
    patience: { exponential: { mean: 150s } }         # callers hang up after waiting 150 s on average
    target: { serviceLevel: 80%, within: 20s, abandoned: 5% }

  support:
    arrivals: { file: forecast.csv }
    handling:
      talk: { lognormal: { mean: 420s, cv: 0.9 } }
      wrap: { exponential: { mean: 60s } }
    patience: { exponential: { mean: 240s } }
    target: { serviceLevel: 80%, within: 30s }

groups:
  front:                           # people with shifts
    skills: { sales: 1, support: 2 }                  # a free agent takes sales first
    shifts:
      - { agents: 5, start: 08:00, length: 8h, days: mon-fri }
      - { agents: 3, start: 09:30, length: 8h, days: mon-fri }
      - { agents: 4, start: 12:00, length: 8h, days: mon-fri }
      - { agents: 4, start: 08:00, length: 8h, days: sat-sun }
      - { agents: 3, start: 12:00, length: 8h, days: sat-sun }

  experts:                         # only their number is planned, for each hour of every day
    skills: [support]
    staff:
      every: 1h
      agents: [
          0, 0, 0, 0, 0, 0, 0, 0,                     # 00:00 to 08:00 closed
          3, 4, 5, 5, 5, 5, 5, 5, 4, 4, 3, 3,         # 08:00 to 20:00
          0, 0, 0, 0,                                 # 20:00 to 24:00 closed
        ]

routing:
  policy: longest-idle             # of several free agents, whoever has been free longest
  plans:
    support:                       # experts first; after 30 s of waiting the front helps
      - { groups: [experts] }
      - { after: 30s, groups: [front] }

variants:                          # changes to try: shoreline compare centre.yaml plays them all with the same calls
  evening:
    note: one of the early shift comes at noon
    groups:
      front:
        shifts:
          - { agents: 4, start: 08:00, length: 8h, days: mon-fri }
          - { agents: 3, start: 09:30, length: 8h, days: mon-fri }
          - { agents: 5, start: 12:00, length: 8h, days: mon-fri }
          - { agents: 4, start: 08:00, length: 8h, days: sat-sun }
          - { agents: 3, start: 12:00, length: 8h, days: sat-sun }
  pooled:
    note: the front answers support at once
    routing: { plans: { support: [{ groups: [experts, front] }] } }
`;

const opening = 8;
/** Contacts from each full hour on, from opening to closing, on a day of factor 1. */
const hourly: Readonly<Record<string, readonly number[]>> = {
  sales: [30, 45, 60, 66, 60, 54, 57, 60, 54, 42, 30, 18],
  support: [12, 18, 22, 24, 20, 18, 20, 22, 18, 14, 9, 6],
};
/** Monday to Sunday. */
const dayFactors = [1.15, 1.05, 1, 1, 1.05, 0.6, 0.4];

/** Rows for the week of the scenario, an hour each, with 0 where the centre is closed. */
function forecast(): string {
  const rows = Object.entries(hourly).flatMap(([queue, volumes]) =>
    dayFactors.flatMap((factor, day) =>
      Array.from({ length: 24 }, (_, hour) => {
        const volume = Math.round((volumes[hour - opening] ?? 0) * factor);
        return `${queue},2027-03-0${day + 1}T${String(hour).padStart(2, '0')}:00,${volume}\n`;
      }),
    ),
  );
  return `queue,start,volume\n${rows.join('')}`;
}
