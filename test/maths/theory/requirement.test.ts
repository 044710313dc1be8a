import { describe, expect, it } from 'vitest';
import { erlangA } from '../../../src/maths/theory/erlangA.ts';
import { agentsRequired } from '../../../src/maths/theory/requirement.ts';
import { serviceLevel } from '../../../src/maths/theory/serviceLevel.ts';

const within = (share: number, seconds: number) => ({ share, within: seconds, counting: 'sl_offered' }) as const;

describe('agentsRequired', () => {
  it('needs 89 agents by Erlang A and 96 by Erlang C for 850 an hour, 372 s, patience 180 s, 80 / 20', () => {
    const work = { arrivalRate: 850 / 3600, handlingMean: 372 };
    expect(agentsRequired({ ...work, patienceMean: 180 }, { serviceLevel: within(0.8, 20) }).agents).toBe(89);
    expect(agentsRequired(work, { serviceLevel: within(0.8, 20) }).agents).toBe(96);
  });
  it('shows what a service level alone leaves out: 690 an hour, 495 s, patience 240 s', () => {
    const work = { arrivalRate: 690 / 3600, handlingMean: 495, patienceMean: 240 };
    const alone = agentsRequired(work, { serviceLevel: within(0.8, 120) });
    expect(alone.agents).toBe(79);
    expect(alone.law!.abandoned).toBeCloseTo(0.173, 3);
    expect(alone.law!.occupancy).toBeCloseTo(0.993, 3);
    const set = agentsRequired(work, { serviceLevel: within(0.8, 120), abandoned: 0.05, occupancy: 0.88 });
    expect(set.agents).toBe(107);
    expect(set.law!.abandoned).toBeCloseTo(0.008, 3);
    expect(set.law!.answeredWithin(120)).toBeCloseTo(0.992, 3);
  });
  it('meets a mean wait and is least: one agent fewer misses', () => {
    const work = { arrivalRate: 0.1, handlingMean: 200, patienceMean: 100 };
    const { agents, law } = agentsRequired(work, { asa: 10 });
    expect(law!.meanWaitAnswered).toBeLessThanOrEqual(10);
    expect(erlangA({ ...work, agents: agents - 1 }).meanWaitAnswered).toBeGreaterThan(10);
  });
  it('without targets asks for a stable queue, without contacts for nobody', () => {
    expect(agentsRequired({ arrivalRate: 1, handlingMean: 10 }, {}).agents).toBe(11);
    expect(agentsRequired({ arrivalRate: 0, handlingMean: 10 }, {})).toEqual({ agents: 0, law: null });
    expect(() => agentsRequired({ arrivalRate: 1, handlingMean: 1 }, { occupancy: -1 })).toThrow(RangeError);
  });
});

describe('serviceLevel', () => {
  it('counts six ways from the same shares', () => {
    // Of 1060 contacts, 60 abandon: 20 within 20 s and 10 within 5 s; 860 are answered within 20 s.
    const law = {
      ...erlangA({ agents: 1, arrivalRate: 1, handlingMean: 1, patienceMean: 1 }),
      abandoned: 60 / 1060,
      answeredWithin: () => 860 / 1060,
      abandonedWithin: (seconds: number) => (seconds === 20 ? 20 / 1060 : 10 / 1060),
    };
    expect(serviceLevel(law, 'sl_offered', 20)).toBeCloseTo(860 / 1060, 14);
    expect(serviceLevel(law, 'sl_answered', 20)).toBeCloseTo(0.86, 14);
    expect(serviceLevel(law, 'sl_excl_ab_T', 20)).toBeCloseTo(860 / 1040, 14);
    expect(serviceLevel(law, 'sl_ab_T_success', 20)).toBeCloseTo(880 / 1060, 14);
    expect(serviceLevel(law, 'sl_excl_short', 20, 5)).toBeCloseTo(860 / 1050, 14);
    expect(serviceLevel(law, 'sl_short_success', 20, 5)).toBeCloseTo(870 / 1060, 14);
  });
});
