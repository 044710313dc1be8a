// Outages on the clock: when a site loses a share of its agents, and step by step wins them back.
import type { Outage, Site } from '../scenario/scenario.ts';
import { dayNumber, secondsPerDay } from '../units/calendar.ts';
import type { ClockTime, Instant, Seconds, Share, SiteId } from '../units/quantities.ts';
import { toInstant, type Zone } from '../units/zone.ts';
import type { Span } from './timeline.ts';

export interface SiteChange {
  readonly time: ClockTime;
  readonly site: SiteId;
  /** Share of the agents on the premises, and of those at home, who can work from now on. */
  readonly onSite: Share;
  readonly atHome: Share;
}

/** When an outage begins; outside the zone's table, far from the period, its nearest offset does. */
export function outageStart(zone: Zone, date: string, clock: Seconds): Instant {
  const local = dayNumber(date) * secondsPerDay + clock;
  const { from, to, offsets } = zone;
  if (local - offsets[0] < from + secondsPerDay) return local - offsets[0];
  if (local - offsets[offsets.length - 1] > to - secondsPerDay) return local - offsets[offsets.length - 1];
  return toInstant(zone, date, clock);
}

/** In order of time. Where outages of a site overlap, the smallest share holds. */
export function compileOutages(
  outages: readonly Outage[],
  sites: readonly Site[],
  zoneOf: (name: string) => Zone,
  { origin, end }: Pick<Span, 'origin' | 'end'>,
): SiteChange[] {
  const stretches = outages.flatMap(({ site, zone, date, clock, steps }) => {
    const id = sites.findIndex(({ name }) => name === site);
    const start = outageStart(zoneOf(zone ?? sites[id].zone), date, clock) - origin;
    return steps.map(({ after, onSite, atHome }, i) => ({
      site: id,
      from: start + after,
      to: start + (steps[i + 1]?.after ?? Number.POSITIVE_INFINITY),
      onSite,
      atHome,
    }));
  });
  return sites.flatMap((_, site) => {
    const own = stretches.filter((stretch) => stretch.site === site);
    const times = [...new Set(own.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
    const levels = times.map((time) => {
      const now = own.filter(({ from, to }) => from <= time && time < to);
      return {
        time: Math.max(0, time),
        site,
        onSite: Math.min(1, ...now.map(({ onSite }) => onSite)),
        atHome: Math.min(1, ...now.map(({ atHome }) => atHome)),
      };
    });
    // Of what happens before the simulated time only the last counts.
    return levels.filter(({ time }, i) => time < end && !(time === 0 && levels[i + 1]?.time === 0));
  });
}
