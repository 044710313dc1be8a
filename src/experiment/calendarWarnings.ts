// Doubts about places and dates that need no run: labels that the clocks contradict, dates outside the simulated time, local times that
// a clock change skips.
import type { Compiled } from '../model/compile.ts';
import { outageStart } from '../model/siteChanges.ts';
import type { Scenario, Site } from '../scenario/scenario.ts';
import { addDays } from '../units/calendar.ts';
import { formatClock } from '../units/formatTime.ts';
import type { Seconds } from '../units/quantities.ts';
import { offsetAt, toInstant, toLocal } from '../units/zone.ts';
import type { Warning } from './results.ts';

/** A nearshore site shares most of the day with its client, an offshore one little of it; in between either may be said. */
const nearshoreAtMost: Seconds = 3 * 3600;
const offshoreAtLeast: Seconds = 5 * 3600;

/** In the order: sites, seats, outages, demand, shifts. */
export function calendarWarnings(scenario: Scenario, compiled: Compiled): Warning[] {
  return [
    ...(scenario.sites ?? []).flatMap((site) => shoreDoubts(site, scenario, compiled)),
    ...seatDoubts(scenario, compiled),
    ...outageDoubts(scenario, compiled),
    ...dateDoubts(scenario, compiled),
    ...skippedStarts(scenario, compiled),
  ].map((message): Warning => ({ kind: 'calendar', message }));
}

/**
 * What a site is called against its distance from the client, or where none is written from the clock of the report. Whether a site in
 * a known country is onshore is for that to say: one country may have clocks six hours apart.
 */
function shoreDoubts({ name, shore, zone, country }: Site, { client, period }: Scenario, compiled: Compiled): string[] {
  const { span, zones } = compiled;
  if (shore === undefined || (shore === 'onshore' && client !== undefined && country !== undefined)) return [];
  const own = zones.get(zone)!;
  const home = client === undefined ? span.zone : zones.get(client.zone)!;
  const apart = Math.abs(offsetAt(own, span.origin) - offsetAt(home, span.origin));
  const isTooFar = shore === 'onshore' ? apart >= offshoreAtLeast : shore === 'nearshore' && apart > nearshoreAtMost;
  const isTooNear = shore === 'offshore' && apart < offshoreAtLeast;
  if (!isTooFar && !isTooNear) return [];
  const hours = `${isTooNear ? 'only ' : ''}${Number((apart / 3600).toFixed(2))} h`;
  const whose =
    client === undefined ? `the period (${period.zone}), as no client is written` : `the client (${client.zone})`;
  return [`Site ${name} is called ${shore}, but its clock is ${hours} from that of ${whose}.`];
}

/** Shifts that nobody works for want of a seat. */
function seatDoubts({ sites = [] }: Scenario, { shed, span, zones }: Compiled): string[] {
  return shed.map(({ site, shifts, worst }) => {
    const { seats, zone } = sites.find(({ name }) => name === site)!;
    const { date, secondsAfterMidnight } = toLocal(zones.get(zone)!, span.origin + worst.time);
    return `${shifts} shifts at ${site} are not worked, as it has ${seats} seats: at ${formatClock(secondsAfterMidnight)} there on ${date} ${worst.agents} agents would be on the premises.`;
  });
}

/** Outages that are never played, or begin in an hour that a clock change skips. */
function outageDoubts({ outages = [], sites = [] }: Scenario, { model, span, zones }: Compiled): string[] {
  return outages.flatMap(({ site, zone, date, clock, steps }) => {
    const own = zones.get(zone ?? sites.find(({ name }) => name === site)!.zone)!;
    const begins = outageStart(own, date, clock) - span.origin;
    const over = steps[steps.length - 1]!.after;
    const written = formatClock(clock);
    if (begins >= model.timeline.countTo || begins + over <= model.timeline.countFrom) {
      return [`The outage of ${site} from ${date} ${written} on lies outside the period and does nothing.`];
    }
    const real = toLocal(own, span.origin + begins).secondsAfterMidnight;
    return real === clock
      ? []
      : [
          `On ${date} there is no ${written} in ${own.name}, as the clocks go forward: the outage of ${site} begins at ${formatClock(real)}.`,
        ];
  });
}

/** Single dates and spikes of demand, and dated blocks, outside the counted days. Ranges of dates are seasons, of which most always are. */
function dateDoubts({ queues, groups }: Scenario, { span }: Compiled): string[] {
  const days = span.grid.dayDates;
  const [first, last] = [addDays(days[0]!, -1), addDays(days[days.length - 1]!, 1)];
  const isOutside = (date: string) => date < first || date > last;
  const blocks = groups.flatMap(({ name, shrinkage }) =>
    (shrinkage?.blocks ?? []).flatMap(({ name: block, dates = [] }) =>
      dates.filter(isOutside).map((date) => `${block} of group ${name} on ${date} lies outside the period.`),
    ),
  );
  const spikes = queues.flatMap(({ name, arrivals }) => {
    const pattern = arrivals.kind === 'profile' ? arrivals.profile : arrivals;
    const own = 'spikes' in pattern ? (pattern.spikes ?? []) : [];
    return own.flatMap(({ name: spike, start, lasts, fades }) => {
      if (!('date' in start)) return [];
      const over = addDays(start.date, Math.ceil((start.clock + lasts + fades) / 86_400));
      return start.date > last || over < first
        ? [`The spike ${spike} in the demand of ${name} on ${start.date} lies outside the period.`]
        : [];
    });
  });
  const singles = queues.flatMap(({ name, arrivals }) => {
    const pattern = arrivals.kind === 'profile' ? arrivals.profile : arrivals;
    const own = 'dates' in pattern ? (pattern.dates ?? []) : [];
    const outside = own.filter(({ from, to }) => from === to && isOutside(from)).map(({ from }) => from);
    const whose = arrivals.kind === 'profile' ? `the demand ${arrivals.profile.name}` : `the demand of ${name}`;
    return outside.length === 0
      ? []
      : [`Factors of ${whose} lie outside the period and do nothing: ${outside.join(', ')}.`];
  });
  return [...new Set([...singles, ...spikes, ...blocks])];
}

/** Shifts that would start in an hour that a clock change skips. */
function skippedStarts({ groups, sites = [] }: Scenario, { span, zones }: Compiled): string[] {
  return groups.flatMap(({ name, site, presence }) => {
    if (presence.law !== 'rostered') return [];
    const zone = zones.get(sites.find((each) => each.name === site)?.zone ?? '') ?? span.zone;
    const starts = new Set(presence.shifts.flatMap(({ start, turns = [start] }) => turns));
    return span.grid.dayDates.flatMap((date) =>
      [...starts].flatMap((start) => {
        const clock = toLocal(zone, toInstant(zone, date, start)).secondsAfterMidnight;
        if (clock === start) return [];
        const [written, real] = [formatClock(start), formatClock(clock)];
        return [
          `On ${date} there is no ${written} in ${zone.name}, as the clocks go forward: shifts of ${name} that start then start at ${real}.`,
        ];
      }),
    );
  });
}
