// Agents who call for two campaigns, or in two languages, and others who call for one alone: neither dialing leaves the other without agents.
import { expect, it } from 'vitest';
import { type Simulated, simulate } from './simulate.ts';

const campaign = (dialer: string) => `{
    list: { size: 20000, places: America/Denver },
    window: 24/7,
    dial: { live: 12%, machine: 50%, decay: 1 },
    detection: { falsePositive: 0%, falseNegative: 0% },
    conversation: { talk: { exponential: { mean: 200s } }, outcomes: { promise: { conversion: true } } },
    dialer: ${dialer} }`;

/** Twenty agents with English, six with both languages; English is written first and never lacks records. */
const centre = (dialer: string, english: string) => `
period: { from: 2027-03-01, length: 6h, zone: America/Denver, interval: 1h }
campaigns:
  english: ${campaign(dialer)}
  spanish: ${campaign(dialer)}
groups:
  front: { campaigns: [english], staff: 20 }
  bilingual: { campaigns: ${english}, staff: 6 }
`;

const talk = (played: Simulated, name: string): number => played.total('campaign', name, 'talk_hours').estimate!;

it('one dial for each free agent: who shares agents with more others goes first, so six with both languages talk as much Spanish as six with Spanish alone', async () => {
  const both = await simulate(1, centre('{ progressive: {} }', '[english, spanish]'));
  const alone = await simulate(1, centre('{ progressive: {} }', '[spanish]'));
  expect(talk(both, 'spanish') / talk(alone, 'spanish')).toBeGreaterThan(0.98);
});

it('a predictive dialer leaves to another one the part of the shared agents that it does not need', async () => {
  const both = await simulate(1, centre('{ predictive: { nuisance: 2% } }', '[english, spanish]'));
  const alone = await simulate(1, centre('{ predictive: { nuisance: 2% } }', '[spanish]'));
  expect(talk(both, 'spanish')).toBeGreaterThan(talk(alone, 'spanish') / 10);
  const all = (metric: string) =>
    ['english', 'spanish'].reduce((sum, name) => sum + both.total('campaign', name, metric).estimate!, 0);
  expect(all('nuisance') / all('live')).toBeLessThan(0.03);
});
