// What holds of every campaign: each dial has one result and each record one state, nobody is dialled outside windows or beyond limits, and
// what is drawn depends on nobody else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { type CampaignColumn, campaignColumns, recordStates } from '../../src/facts/campaignColumns.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Campaign, FileList } from '../../src/scenario/campaign.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { comingContacts } from '../centre/comingContacts.ts';
import { type LoggedDial, logDials } from '../centre/dialLog.ts';
import { offsetOf } from '../centre/naiveOutbound.ts';
import { randomOutbound } from './randomOutbound.ts';

type Row = Readonly<Record<CampaignColumn, number>>;

function rowsOf(table: Float64Array): Row[] {
  const width = campaignColumns.length;
  return Array.from(
    { length: table.length / width },
    (_, row) => Object.fromEntries(campaignColumns.map((name, i) => [name, table[row * width + i]])) as Row,
  );
}

it('every dial has one result, every person one fate, every record one state', async () => {
  let dials = 0;
  await fc.assert(
    fc.asyncProperty(randomOutbound, async (scenario) => {
      const { tables } = await logDials(scenario);
      for (const row of rowsOf(tables.campaigns)) {
        dials += row.dials;
        expect(row.invalid + row.busy + row.noAnswer + row.machine + row.live + row.unresolved).toBe(row.dials);
        expect(row.liveDetectedMachine + row.nuisance + row.connected + row.unresolvedLive).toBe(row.live);
        expect(row.machineDetected + row.machineHeard + row.machineDropped).toBe(row.machine);
        expect(row.rightParty + row.wrongParty).toBe(row.connected);
        expect(row.kept).toBeLessThanOrEqual(row.conversions);
        expect(row.conversions).toBeLessThanOrEqual(row.rightParty);
        expect(row.waited).toBeLessThanOrEqual(row.connected);
      }
      scenario.campaigns!.forEach(({ list }, campaign) => {
        const at = campaign * recordStates.length;
        const states = tables.states.slice(at, at + recordStates.length);
        expect(states.reduce((sum, records) => sum + records, 0)).toBe((list as FileList).place.length);
      });
    }),
    { seed: 72, numRuns: 60 },
  );
  expect(dials).toBeGreaterThan(1000);
});

/** Local day and second of the day of a dial. */
function localOf(
  { at, record }: LoggedDial,
  list: FileList,
  origin: number,
): { readonly date: number; readonly clock: number } {
  const { zone } = list.places[list.place[record]];
  const local = origin + at + offsetOf(zone, origin + at);
  return { date: Math.floor(local / 86_400), clock: local % 86_400 };
}

const dayOfWeek = (date: number) => ((date + 3) % 7) + 1;

it('nobody is dialled outside the window, or more often than rules allow', async () => {
  await fc.assert(
    fc.asyncProperty(randomOutbound, async (scenario) => {
      const { dials, model } = await logDials(scenario);
      scenario.campaigns!.forEach(({ list, attempts, conversation, lines = Number.POSITIVE_INFINITY }, campaign) => {
        const own = dials.filter((dial) => dial.campaign === campaign);
        const records = list as FileList;
        for (const dial of own) {
          const { date, clock } = localOf(dial, records, model.timeline.origin);
          const { window } = records.places[records.place[dial.record]];
          const isOpen = window.open.some(
            ({ days, from, to }) => days.includes(dayOfWeek(date)) && from <= clock && clock < to,
          );
          expect(isOpen && !window.closedOn.some((closed) => Date.parse(closed) / 86_400_000 === date)).toBe(true);
          const inProgress = own.filter(
            ({ at, ended }) => at <= dial.at && (ended ?? Number.POSITIVE_INFINITY) > dial.at,
          );
          expect(inProgress.length).toBeLessThanOrEqual(lines);
        }
        // Appointments are kept whatever the rules count.
        if (conversation.outcomes.some(({ followUp }) => followUp.kind === 'appointment')) return;
        records.place.forEach((_, record) => {
          const dates = own
            .filter((dial) => dial.record === record)
            .map((dial) => localOf(dial, records, model.timeline.origin).date);
          expect(dates.length).toBeLessThanOrEqual(attempts.most ?? Number.POSITIVE_INFINITY);
          for (const date of dates) {
            const within = (days: number) => dates.filter((other) => other > date - days && other <= date).length;
            expect(within(1)).toBeLessThanOrEqual(attempts.perDay ?? Number.POSITIVE_INFINITY);
            if (attempts.cap) expect(within(attempts.cap.days)).toBeLessThanOrEqual(attempts.cap.dials);
          }
        });
      });
    }),
    { seed: 73, numRuns: 60 },
  );
});

describe('common random numbers', () => {
  it('a campaign changes no draw of a queue', async () => {
    await fc.assert(
      fc.asyncProperty(randomOutbound, async (scenario) => {
        const { campaigns: _, ...rest } = scenario;
        const groups = scenario.groups.map(({ campaigns: __, ...group }) => group);
        const without: Scenario = { ...rest, groups };
        const contacts = async (each: Scenario) => comingContacts((await compileModel(each)).model, 1);
        expect(await contacts(scenario)).toEqual(await contacts(without));
      }),
      { seed: 74, numRuns: 15 },
    );
  });

  it('a campaign with a group of its own is the same with and without another one', async () => {
    await fc.assert(
      fc.asyncProperty(randomOutbound, randomOutbound, async (one, other) => {
        const part = (scenario: Scenario, name: string) => {
          const campaign: Campaign = { ...scenario.campaigns![0], name };
          const [group] = scenario.groups;
          const skill = { ...group.campaigns![0], campaign: name };
          return { campaign, group: { ...group, name, skills: [], campaigns: [skill] } };
        };
        const [a, b] = [part(one, 'a'), part(other, 'b')];
        const played = async (parts: readonly ReturnType<typeof part>[]) => {
          const log = await logDials({
            ...one,
            queues: [],
            groups: parts.map(({ group }) => group),
            campaigns: parts.map(({ campaign }) => campaign),
          });
          return parts.map(({ campaign: { name } }, id) => ({
            name,
            dials: log.dials.filter(({ campaign }) => campaign === id).map(({ campaign: _, ...dial }) => dial),
            rows: rowsOf(log.tables.campaigns).filter((_, row) => row % parts.length === id),
          }));
        };
        const [withB, withA] = await played([a, b]);
        expect([withB]).toEqual(await played([a]));
        expect([withA]).toEqual(await played([b]));
      }),
      { seed: 75, numRuns: 25 },
    );
  });

  it('a pause that never comes changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(randomOutbound, async (scenario) => {
        fc.pre(scenario.queues.length > 0);
        const pauses = { queueLength: { queues: ['calls'], over: 100_000, resume: 0 } };
        const campaigns = scenario.campaigns!.map((campaign) => ({ ...campaign, pauses }));
        const plain = await logDials(scenario);
        const paused = await logDials({ ...scenario, campaigns });
        expect(paused.dials).toEqual(plain.dials);
        expect(paused.tables).toEqual(plain.tables);
      }),
      { seed: 76, numRuns: 20 },
    );
  });

  it('a replication is the same whatever was played before it on the same floor', async () => {
    await fc.assert(
      fc.asyncProperty(randomOutbound, async (scenario) => {
        const { model } = await compileModel(scenario);
        const veteran = createPlayer(model);
        for (const replication of [0, 3]) veteran.play(replication);
        expect(veteran.play(2)).toEqual(createPlayer(model).play(2));
      }),
      { seed: 77, numRuns: 30 },
    );
  });
});
