// Doubts about places and dates, each on a small scenario that has just that one.
import { expect, it } from 'vitest';
import { calendarWarnings } from '../../src/experiment/calendarWarnings.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

async function doubts({
  client = 'client: { country: US }',
  zone = 'America/New_York',
  site = '',
  events = '',
  shift = '{ agents: 1, start: 08:00, length: 8h }',
  shrinkage = '',
  arrivals = 'rate: 1/h',
}) {
  const text = `shoreline: 1
name: doubts
period: { from: 2027-03-13, days: 2, zone: America/New_York }
${client}
sites: { there: { zone: ${zone}${site} } }
queues: { calls: { arrivals: { ${arrivals} }, handling: { talk: { constant: { value: 60s } } } } }
groups: { desk: { site: there, skills: [calls], shifts: [${shift}]${shrinkage} } }
${events}`;
  const { scenario, issues } = await readScenario({ file: 'doubts.yaml', text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return calendarWarnings(scenario, await compileModel(scenario)).map(({ message }) => message);
}

it('nothing is doubtful in a plain centre', async () => {
  expect(await doubts({})).toEqual([]);
});

it('a shore that the clocks contradict', async () => {
  expect(await doubts({ site: ', shore: offshore' })).toEqual([
    'Site there is called offshore, but its clock is only 0 h from that of the client (America/New_York).',
  ]);
});

it('a shore that the clocks contradict, as seen from the clock of the report where no client is written', async () => {
  const alone = (word: string, zone: string, site = '') =>
    doubts({ client: '', zone, site: `${site}, shore: ${word}` });
  const from = 'from that of the period (America/New_York), as no client is written.';
  expect(await alone('onshore', 'Asia/Manila')).toEqual([
    `Site there is called onshore, but its clock is 13 h ${from}`,
  ]);
  expect(await alone('nearshore', 'Asia/Kolkata')).toEqual([
    `Site there is called nearshore, but its clock is 10.5 h ${from}`,
  ]);
  expect(await alone('offshore', 'America/Monterrey')).toEqual([
    `Site there is called offshore, but its clock is only 1 h ${from}`,
  ]);
  for (const [word, zone] of [
    ['onshore', 'America/Los_Angeles'],
    ['nearshore', 'America/Bogota'],
    ['offshore', 'Asia/Manila'],
  ] as const)
    expect(await alone(word, zone)).toEqual([]);
});

it('no shore where the country is known: Honolulu is onshore for Ohio', async () => {
  expect(await doubts({ zone: 'Pacific/Honolulu', site: ', country: US, shore: onshore' })).toEqual([]);
});

it('an outage outside the period, before and after it', async () => {
  expect(
    await doubts({
      events: 'events: [{ outage: there, at: 2027-03-12T06:00, for: 12h }, { outage: there, at: 2030-01-01, for: 1h }]',
    }),
  ).toEqual([
    'The outage of there from 2027-03-12 06:00 on lies outside the period and does nothing.',
    'The outage of there from 2030-01-01 00:00 on lies outside the period and does nothing.',
  ]);
  expect(await doubts({ events: 'events: [{ outage: there, at: 2027-03-12T18:00, for: 12h }]' })).toEqual([]);
});

it('a date of demand that is not played, but no season', async () => {
  const hourly = `hourly: [${new Array(24).fill(1).join(', ')}]`;
  const dates = 'dates: { 2027-03-13: 2, 2027-05-01: 3, 2026-12-25: 2, 2027-11-01..2027-12-24: 1.5 }';
  expect(await doubts({ arrivals: `${hourly}, ${dates}` })).toEqual([
    'Factors of the demand of calls lie outside the period and do nothing: 2027-05-01, 2026-12-25.',
  ]);
});

it('an outage that begins in the hour that is skipped', async () => {
  expect(await doubts({ events: 'events: [{ outage: there, at: 2027-03-14T02:30, for: 4h }]' })).toEqual([
    'On 2027-03-14 there is no 02:30 in America/New_York, as the clocks go forward: the outage of there begins at 03:30.',
  ]);
  expect(await doubts({ events: 'events: [{ outage: there, at: 2027-03-14T03:00, for: 4h }]' })).toEqual([]);
});

it('a training on a day that is not played', async () => {
  const shrinkage =
    ', shrinkage: { blocks: { training: { dates: [2027-03-14, 2027-04-01], start: 09:00, length: 1h } } }';
  expect(await doubts({ shrinkage })).toEqual(['training of group desk on 2027-04-01 lies outside the period.']);
});

it('a shift that starts in the hour that is skipped', async () => {
  expect(await doubts({ shift: '{ agents: 1, start: 02:30, length: 8h }' })).toEqual([
    'On 2027-03-14 there is no 02:30 in America/New_York, as the clocks go forward: shifts of desk that start then start at 03:30.',
  ]);
});
