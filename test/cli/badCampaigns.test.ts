// What people get wrong in campaigns: all of it is told at once, each at its place with what is allowed, and the exit code is 2.
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, write } from './shoreline.ts';

const folder = temporaryFolder();

const text = `shoreline: 1
name: Bad
period: { from: 2027-03-08, days: 2, zone: America/New_York }
queues:
  returns:
    arrivals: { rate: 12/h }
    handling: { talk: { exponential: { mean: 310s } } }
campaigns:
  collections:
    list:
      size: 1000
      places: { America/New_York: 47%, America/Chicgo: 50% }
      languages: { en: 86%, es: 24% }
      phones: { types: { mobile: 78%, landline: 12% } }
      segments: { early: 70%, late: 20% }
    attempts: { most: 2, perDay: 3, perPhoneDay: 4 }
    dial: { live: 60%, machine: 50% }
    conversation:
      rightParty: { mobil: 50%, landline: 24% }
      talk: 200s
      outcomes:
        promise: { share: 31%, conversion: true }
        refuse: 34%
        dispute: { share: 5%, brings: { queue: disputs } }
      returns: { queue: retuns, share: 14%, after: 3h }
    dialer: { predictive: { nuisance: 0% } }
    pauses: { queueLength: { queues: [return], over: 1 }, serviceLevel: { queues: returns, under: 80%, resume: 75% } }
    quota: { outcome: promis, segments: { erly: 3 } }
    judgedBy: [us-30-day, uk-2010-dayly]
  orphan:
    list: { size: 10, places: UTC }
    window: us-flordia
    conversation: { talk: 200s, outcomes: { sale: { share: 5%, conversion: true }, none: rest } }
    dialer: { power: { ratio: 0.5 } }
  callers:
    list: { file: missing.csv }
    conversation: { talk: 200, outcomes: { sale: { share: 5%, conversion: true }, none: rest } }
    dialer: { predictiv: { nuisance: 3% } }
groups:
  callers: { campaigns: [colections], staff: 10, languages: [en] }
  empty: { staff: 3 }
  blended: { skills: [returns], campaigns: { collections: 2, callers: 0 }, blend: move, staff: 3, languages: [en] }
`;

/** The part of a line after which a message may go on. */
const expected = [
  '12:15 error campaigns.collections.list.places: the shares add up to 97%',
  '12:56 error campaigns.collections.list.places.America/Chicgo: unknown time zone "America/Chicgo"; an IANA name',
  '13:18 error campaigns.collections.list.languages: the shares add up to 110%; at most 100%',
  '13:29 error campaigns.collections.list.languages: no group that calls for the campaign speaks es: 24% of the records can never be called',
  '14:24 error campaigns.collections.list.phones.types: the shares add up to 90%',
  '15:17 error campaigns.collections.list.segments: the shares add up to 90%',
  '16:34 error campaigns.collections.attempts.perDay: perDay 3 is above most 2',
  '16:50 error campaigns.collections.attempts.perPhoneDay: perPhoneDay 4 is above perDay 3',
  '17:11 error campaigns.collections.dial: more answers than dials from 0:00 to 1:00: 60% people + 50% machines + 3% busy',
  '19:21 error campaigns.collections.conversation.rightParty.mobil: unknown type of phone "mobil"; allowed: mobile, landline; did you mean "mobile"?',
  '24:48 error campaigns.collections.conversation.outcomes.dispute.brings.queue: unknown queue "disputs"; allowed: returns',
  '25:25 error campaigns.collections.conversation.returns.queue: unknown queue "retuns"; allowed: returns; did you mean "returns"?',
  '26:39 error campaigns.collections.dialer.predictive.nuisance: a target of no nuisance calls',
  '27:39 error campaigns.collections.pauses.queueLength.queues[0]: unknown queue "return"; allowed: returns',
  '27:112 error campaigns.collections.pauses.serviceLevel.resume: it goes on from 75% and pauses below 80%; at least 80%',
  '28:23 error campaigns.collections.quota.outcome: unknown outcome "promis"; allowed: promise, refuse, dispute; did you mean "promise"?',
  '28:43 error campaigns.collections.quota.segments.erly: unknown segment "erly"; allowed: early, late; did you mean "early"?',
  '29:27 error campaigns.collections.judgedBy[1]: unknown nuisance rule "uk-2010-dayly"',
  '30:3 error campaigns.orphan: no group calls for orphan: nobody can be dialled; campaigns: [orphan] in one of the groups callers, empty, blended',
  '32:13 error campaigns.orphan.window: unknown calling rule "us-flordia"',
  '34:31 error campaigns.orphan.dialer.power.ratio: 0.5 is below 1; allowed: from 1',
  '35:3 error campaigns.callers: a group is named callers too; a name of its own',
  '36:19 error campaigns.callers.list.file: cannot read missing.csv: ',
  '37:27 error campaigns.callers.conversation.talk: bare number 200: write a unit, such as 200s or 200m',
  '38:15 error campaigns.callers.dialer.predictiv: unknown dialer "predictiv"',
  '40:26 error groups.callers.campaigns[0]: unknown campaign "colections"',
  '41:10 error groups.empty: missing key "skills" or "campaigns"',
  '42:71 error groups.blended.campaigns.callers: 0 is below 1; allowed: from 1',
  '42:83 error groups.blended.blend: unknown word "move"; allowed: free, moved; did you mean "moved"?',
];

describe('campaigns with many mistakes', () => {
  const file = write(folder, 'bad.yaml', text);
  const { code, stdout, stderr } = shoreline(folder, ['validate', file]);

  it('are refused with everything that is wrong, and nothing else', () => {
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const told = stderr.split('\n').filter((line) => line.startsWith('bad.yaml:'));
    expect(told.map((line) => line.split(' ')[0])).toEqual(expected.map((line) => `bad.yaml:${line.split(' ')[0]}`));
    expect(stderr).toContain(`${expected.length} errors\n`);
  });

  it.each(expected)('%s', (line) => {
    expect(stderr).toContain(`bad.yaml:${line}`);
  });
});
