// The sites in the counted time: how much each works, how much of it at night, when it is live and when it rests. From the schedule.
import type { Compiled } from '../model/compile.ts';
import { cutByClock } from '../model/timeline.ts';
import { hourOfWeek } from '../units/hourOfWeek.ts';
import type { Seconds, Share, SiteId } from '../units/quantities.ts';
import { isWithin } from '../units/wallOverlap.ts';
import { toLocal, wallTimeAt, type Zone } from '../units/zone.ts';
import { hoursOfWeek } from './coverage.ts';
import { presentAgents } from './presentAgents.ts';

/** Steps in which sites are looked at; shifts begin and end at quarters of an hour, and zones differ by them. */
const step: Seconds = 900;
/** Night for comparison between countries, whatever their laws pay as night. */
const night = { from: 22 * 3600, to: 6 * 3600 };

export interface SiteCoverage {
  readonly site: SiteId;
  /** Agent-seconds at work, and of them from 22:00 to 06:00 on the site's clock. */
  readonly worked: Seconds;
  readonly atNight: Seconds;
  /** Its share of the work of all sites. */
  readonly share: Share;
  /** Time for which at least one of its agents is at work. */
  readonly live: Seconds;
  /** Agents at work by hour of the week of the reporting zone, averaged over time; 168 of them, null for hours that do not come. */
  readonly hours: readonly (number | null)[];
}

export interface SitesTogether {
  readonly sites: readonly SiteCoverage[];
  /** Time for which both of two sites are live: [site][site]. */
  readonly overlap: readonly (readonly Seconds[])[];
  /** Sites that are live, averaged over time, by hour of the week of the reporting zone; null for hours that do not come. */
  readonly liveByHour: readonly (number | null)[];
  /** Sum of the squared shares of work: 1 for a single site, 1 ÷ n for n equal ones (Herfindahl–Hirschman index). */
  readonly concentration: number;
  /** Time for which at least one site, and at least two, have a public holiday by their own dates. */
  readonly onHoliday: { readonly one: Seconds; readonly two: Seconds };
}

/** What is known of a site besides the model. */
export interface SiteCalendar {
  readonly zone: Zone;
  /** Local dates of public holidays. */
  readonly holidays: ReadonlySet<string>;
}

/** `calendars` by site id. Starts and ends of shifts within a quarter of an hour count in proportion. */
export function sitesTogether({ model, span }: Compiled, calendars: readonly SiteCalendar[]): SitesTogether {
  const { countFrom, countTo } = model.timeline;
  const steps = cutByClock(span, step)
    .map(({ start, end }) => ({ start: Math.max(start, countFrom), end: Math.min(end, countTo) }))
    .filter(({ start, end }) => start < end);
  const present = presentAgents(model, steps);
  const count = model.sites.length;
  const worked = new Float64Array(count);
  const atNight = new Float64Array(count);
  const live = new Float64Array(count);
  const hours = model.sites.map(() => new Float64Array(hoursOfWeek));
  const lengths = new Float64Array(hoursOfWeek);
  const liveByHour = new Float64Array(hoursOfWeek);
  const overlap = model.sites.map(() => new Float64Array(count));
  const onHoliday = { one: 0, two: 0 };
  steps.forEach(({ start, end }, i) => {
    const length = end - start;
    const hour = hourOfWeek(wallTimeAt(span.zone, span.origin + start));
    const agents = new Float64Array(count);
    model.groups.forEach(({ site }, group) => {
      if (site >= 0) agents[site] += present[i]![group]!;
    });
    lengths[hour]! += length;
    let resting = 0;
    for (let site = 0; site < count; site++) {
      const local = toLocal(calendars[site]!.zone, span.origin + start);
      if (calendars[site]!.holidays.has(local.date)) resting++;
      const isLive = agents[site]! > 0;
      worked[site]! += agents[site]! * length;
      if (isWithin(night, local.secondsAfterMidnight)) atNight[site]! += agents[site]! * length;
      hours[site]![hour]! += agents[site]! * length;
      if (!isLive) continue;
      live[site]! += length;
      liveByHour[hour]! += length;
      for (let other = 0; other < count; other++) if (agents[other]! > 0) overlap[site]![other]! += length;
    }
    if (resting >= 1) onHoliday.one += length;
    if (resting >= 2) onHoliday.two += length;
  });
  const all = worked.reduce((sum, each) => sum + each, 0);
  const shareOf = (site: number) => (all > 0 ? worked[site]! / all : 0);
  const perTime = (sums: Float64Array) =>
    Array.from(sums, (sum, hour) => (lengths[hour]! > 0 ? sum / lengths[hour]! : null));
  return {
    sites: model.sites.map((_, site) => ({
      site,
      worked: worked[site]!,
      atNight: atNight[site]!,
      share: shareOf(site),
      live: live[site]!,
      hours: perTime(hours[site]!),
    })),
    overlap: overlap.map((row) => [...row]),
    liveByHour: perTime(liveByHour),
    concentration: model.sites.reduce((sum, _, site) => sum + shareOf(site) ** 2, 0),
    onHoliday,
  };
}
