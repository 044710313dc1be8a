// Which hours on the clocks of records and which numbers of dials can have results: known before anything is played.
import { attemptsTold } from '../../facts/campaignColumns.ts';
import type { OutboundModel, PlaceModel } from '../../model/campaignModel.ts';

/** A row of the tables by hour or by attempt. */
export interface DialRow {
  /** `campaign/09:00`, `campaign/America/Chicago/09:00`, `campaign/3`. */
  readonly name: string;
  /** Its place in the table. */
  readonly row: number;
}

const secondsPerHour = 3600;
const hoursOfDay = 24;

/** The local hours in which people of some place of the campaign may be called. */
export function hourRows({ campaigns, places }: OutboundModel): DialRow[] {
  return campaigns.flatMap(({ name }, campaign) =>
    hoursOf(places.filter((place) => place.campaign === campaign)).map((hour) => ({
      name: `${name}/${clockHour(hour)}`,
      row: campaign * hoursOfDay + hour,
    })),
  );
}

/**
 * The same for each time zone of campaigns whose records live in several; of one zone the hours of the campaign tell everything. Rows of
 * `OutboundTables.byZone`.
 */
export function zoneHourRows({ zones, campaigns, places }: OutboundModel): DialRow[] {
  return zones.flatMap(({ campaign, name }, zone) => {
    if (zones.filter((other) => other.campaign === campaign).length < 2) return [];
    return hoursOf(places.filter((place) => place.zone === zone)).map((hour) => ({
      name: `${campaigns[campaign].name}/${name}/${clockHour(hour)}`,
      row: zone * hoursOfDay + hour,
    }));
  });
}

/** The numbers of dials that a record may have; the last one told stands for all further ones. */
export function attemptRows({ campaigns }: OutboundModel): DialRow[] {
  return campaigns.flatMap(({ name, attempts, conversation }, campaign) => {
    // Appointments are kept whatever the rules count.
    const keepsAppointments = conversation.outcomes.some(({ followUp }) => followUp === 'appointment');
    const most = keepsAppointments ? Number.POSITIVE_INFINITY : attempts.most;
    return Array.from({ length: Math.min(attemptsTold, most) }, (_, before) => ({
      name: `${name}/${before + 1}${before === attemptsTold - 1 && most > attemptsTold ? '+' : ''}`,
      row: campaign * attemptsTold + before,
    }));
  });
}

/** In order. */
function hoursOf(places: readonly PlaceModel[]): number[] {
  return [...new Set(places.flatMap((place) => [...callableHours(place)]))].sort((a, b) => a - b);
}

function clockHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function callableHours({ open, changes, offsets }: PlaceModel): Set<number> {
  const hours = new Set<number>();
  for (let stretch = 0; stretch + 1 < open.length && hours.size < hoursOfDay; stretch += 2) {
    let clock = open[stretch];
    while (clock < open[stretch + 1] && hours.size < hoursOfDay) {
      const piece = changes.findIndex((change) => clock < change);
      const local = clock + offsets[piece < 0 ? offsets.length - 1 : piece];
      hours.add(Math.floor(local / secondsPerHour) % hoursOfDay);
      clock += secondsPerHour - (local % secondsPerHour);
    }
  }
  return hours;
}
