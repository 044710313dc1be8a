// Nuisance calls, also called silent or abandoned calls: a person answers and no agent is there in time. Rules differ in what they divide by.
import type { CampaignMetric } from '../contract.ts';
import { inIntervals, share, total } from './campaignMetric.ts';

const us = 'Source: 47 CFR 64.1200(a)(7), 16 CFR 310.4(b)(4).';
const uk =
  'Source: Ofcom (2010), Revised statement of policy on the persistent misuse of an electronic communications network or service.';

export const nuisance: readonly CampaignMetric[] = [
  inIntervals(
    total(
      'nuisance',
      'nuisance',
      { sum: { nuisance: 1 }, unit: 'dials' },
      'Live answers for whom no agent was there in time.',
      'lower',
    ),
  ),
  inIntervals(
    share(
      'nuisance_per_live',
      'nuis./live',
      { nuisance: 1 },
      { live: 1 },
      `Nuisance calls ÷ all live answers. ${us}`,
      'lower',
    ),
  ),
  inIntervals(
    share(
      'nuisance_per_connected_plus_nuisance',
      'nuisance UK',
      { nuisance: 1 },
      { connected: 1, nuisance: 1 },
      `Nuisance calls ÷ (people connected to an agent + nuisance calls), D ÷ (D + L), neither adjusted for machines nor for detection. ${uk}`,
      'lower',
    ),
  ),
  inIntervals(
    share(
      'nuisance_with_false_positives_per_live',
      'nuis.+FP',
      { nuisance: 1, liveDetectedMachine: 1 },
      { live: 1 },
      `Nuisance calls and people taken for a machine and hung up on ÷ all live answers: the strict reading. ${us}`,
      'lower',
    ),
  ),
  inIntervals(
    share(
      'nuisance_without_detection',
      'UK no AMD',
      { nuisance: 1, machineDropped: 1 },
      { nuisance: 1, machineDropped: 1, machineHeard: 1, connected: 1 },
      'For dialers that do not tell machines from people, and so do not know which of their dropped calls D, people or machines, were nuisance ' +
        'calls: with A machines and L people heard by agents, D′ = D − D × A ÷ (A + L), and the rate D′ ÷ (D′ + L), which is D ÷ (D + A + L). ' +
        uk,
      'lower',
    ),
  ),
  inIntervals(
    share(
      'nuisance_with_false_positives',
      'UK with AMD',
      { nuisance: 1, liveDetectedMachine: 1 },
      { nuisance: 1, liveDetectedMachine: 1, connected: 1 },
      'For dialers that detect machines: people taken for a machine and hung up on, F, are nuisance calls too, (D + F) ÷ (D + F + L). ' +
        `Here F is known; a dialer can only estimate it. ${uk}`,
      'lower',
    ),
  ),
];
