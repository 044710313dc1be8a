// Coverage as a tidy table: a row a number.

import type { CoverageData } from './coverageData.ts';
import type { CsvValue } from './csv.ts';
import { hourName } from './hourOfWeekName.ts';

export const coverageColumns = ['scope', 'name', 'language', 'hour_of_week', 'metric', 'unit', 'value'] as const;

/** Queues, then sites, pairs of sites, the centre and pools; totals before hours of the week. */
export function* coverageRows(data: CoverageData): Iterable<readonly CsvValue[]> {
  for (const queue of data.queues) {
    const row = (metric: string, unit: string, value: number | null, hour = '') =>
      ['queue', queue.name, queue.language, hour, metric, unit, value] as const;
    yield row('open_hours', 'hours', queue.open / 3600);
    yield row('coverage', 'share', queue.open > 0 ? queue.covered / queue.open : null);
    yield row('unstaffed_minutes', 'minutes', queue.unstaffed / 60);
    yield row('single_agent_minutes', 'minutes', queue.single / 60);
    yield row('understaffed_minutes', 'minutes', queue.understaffed === null ? null : queue.understaffed / 60);
    yield row('agents_least', 'agents', Number.isFinite(queue.least) ? queue.least : null);
    yield row('gap_longest_minutes', 'minutes', Math.max(0, ...queue.gaps.map(({ seconds }) => seconds)) / 60);
    for (const [hour, cell] of queue.hours.entries()) {
      yield row('coverage', 'share', cell?.share ?? null, hourName(hour));
      yield row('agents_least', 'agents', cell?.least ?? null, hourName(hour));
    }
  }
  for (const site of data.sites) {
    const row = (metric: string, unit: string, value: number | null, hour = '') =>
      ['site', site.name, '', hour, metric, unit, value] as const;
    yield row('scheduled_hours', 'hours', site.worked / 3600);
    yield row('night_share', 'share', site.worked > 0 ? site.atNight / site.worked : null);
    yield row('work_share', 'share', site.share);
    yield row('live_hours', 'hours', site.live / 3600);
    yield row('seat_relief', 'people', site.seatRelief);
    for (const [hour, agents] of site.hours.entries()) yield row('scheduled_mean', 'agents', agents, hourName(hour));
  }
  for (const { first, second, seconds } of data.overlaps)
    yield ['site × site', `${first}/${second}`, '', '', 'overlap_minutes', 'minutes', seconds / 60];
  const all = (metric: string, unit: string, value: number | null, hour = '') =>
    ['all', 'all', '', hour, metric, unit, value] as const;
  if (data.sites.length > 0) {
    yield all('concentration_largest', 'share', data.concentration.largest);
    yield all('concentration_index', 'share', data.concentration.index);
    yield all('holiday_hours_one_site', 'hours', data.onHoliday.one / 3600);
    yield all('holiday_hours_two_sites', 'hours', data.onHoliday.two / 3600);
    for (const [hour, sites] of data.sitesLive.entries()) yield all('sites_live', 'sites', sites, hourName(hour));
  }
  for (const pool of data.pools) {
    const row = (metric: string, unit: string, value: number | null) =>
      ['pool', pool.name, '', '', metric, unit, value] as const;
    yield row('required_hours', 'hours', pool.required === null ? null : pool.required / 3600);
    yield row('net_hours', 'hours', pool.net / 3600);
    yield row('scheduled_hours', 'hours', pool.scheduled / 3600);
    yield row('planned_away', 'share', pool.plannedAway);
    yield row('shrinkage_in_office', 'share', pool.inOffice);
    yield row('shrinkage_out_of_office', 'share', pool.outOfOffice);
    yield row('shrinkage', 'share', pool.shrinkage);
    yield row('hours_to_schedule', 'hours', pool.toSchedule === null ? null : pool.toSchedule / 3600);
    yield row('people_to_schedule', 'people', pool.people);
  }
}
