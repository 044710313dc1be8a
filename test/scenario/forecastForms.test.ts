// Forecasts in the further forms in which they are handed out: wide, by UTC, with handling times.
import { describe, expect, it } from 'vitest';
import { changed, readSmall, toldAbout } from './small.ts';

const text = changed('arrivals: { rate: 60/h }', 'arrivals: { file: f.csv }', changed('days: 1', 'length: 2h'));

async function forecastOf(content: string, scenario = text) {
  const { scenario: read, issues } = await readSmall(scenario, { files: { 'f.csv': content } });
  expect(issues).toEqual([]);
  return read?.queues[0]?.arrivals;
}

const told = (content: string, scenario = text) => toldAbout(scenario, { files: { 'f.csv': content } });

const row = (start: string, volume: number) => ({ start, volume });

describe('a forecast with mean handling times', () => {
  it('gives them by interval, in seconds', async () => {
    const content = 'start;volume;aht_s\n2027-03-01T00:00;1;301,5\n2027-03-01T01:00;0;\n';
    expect(await forecastOf(content)).toMatchObject({
      every: 3600,
      rows: [{ ...row('2027-03-01T00:00', 1), aht: 301.5 }, row('2027-03-01T01:00', 0)],
    });
  });

  it.each([
    ['0', 'f.csv:2:20 : aht 0 where contacts are expected | a mean handling time in seconds, such as 320'],
    ['', 'f.csv:2:20 : aht "" is not a number | a mean handling time in seconds, such as 320'],
    ['-3', 'f.csv:2:20 : aht -3 is negative'],
  ])('refuses %j', async (aht, message) => {
    const content = `start,volume,aht\n2027-03-01T00:00,1,${aht}\n2027-03-01T01:00,0,\n`;
    expect((await told(content))[0]).toContain(message);
  });

  it('excludes a factor on handling by time', async () => {
    const both = changed('mean: 300s } } }', 'mean: 300s } }, byTime: { every: 24h, factors: [2] } }', text);
    const content = 'start,volume,aht\n2027-03-01T00:00,1,300\n2027-03-01T01:00,0,\n';
    expect(await told(content, both)).toEqual([
      '7:64 queues.orders.handling.byTime: the column aht of f.csv says already how handling varies by time | byTime, or a forecast with a column aht',
    ]);
    expect(await told(content.replaceAll(/,\d*$/gm, '').replace(',aht', ''), both)).toEqual([]);
  });
});

describe('a forecast by UTC', () => {
  const berlin = changed('zone: UTC', 'zone: Europe/Berlin', text);
  const starts = ['2027-02-28T23:00', '2027-03-01T00:00'];
  const expected = { zone: 'UTC', every: 3600, rows: [row(starts[0], 1), row(starts[1], 2)] };
  const csv = (header: string, suffix: string) =>
    `${header},volume\n${starts.map((start, i) => `${start}${suffix},${i + 1}`).join('\n')}\n`;

  it('is one with Z, with offsets, with a column start_utc or with the zone UTC', async () => {
    expect(await forecastOf(csv('start', 'Z'), berlin)).toMatchObject(expected);
    expect(await forecastOf(csv('start_utc', ''), berlin)).toMatchObject(expected);
    expect(await forecastOf(csv('start', ''), changed('f.csv', 'f.csv, zone: UTC', berlin))).toMatchObject(expected);
    const local = 'start,volume\n2027-03-01T00:00+01:00,1\n2027-03-01T01:00:00+0100,2\n';
    expect(await forecastOf(local, berlin)).toMatchObject(expected);
  });

  it('covers the period by its own clock', async () => {
    expect(await told(csv('start', '+01:00'), berlin)).toEqual([
      '6:23 queues.orders.arrivals.file: f.csv ends 2027-03-01T00:00, before the period ends | rows from 2027-02-28T23:00 to 2027-03-01T01:00',
    ]);
  });

  it('knows both hours that a clock change makes one', async () => {
    const autumn = changed('from: 2027-03-01, length: 2h', 'from: 2027-10-31, length: 5h', berlin);
    const content = `start,volume\n${[0, 1, 2, 2, 3].map((hour, i) => `2027-10-31T0${hour}:00+0${i < 3 ? 2 : 1}:00,${i}`).join('\n')}\n`;
    const volumes = await forecastOf(content, autumn);
    expect(volumes).toMatchObject({ rows: [0, 1, 2, 3, 4].map((volume) => ({ volume })) });
    expect(await told(content.replace('2027-10-31T02:00+01:00,3\n', ''), autumn)).toHaveLength(1);
  });

  it('of a zone that is half an hour off is cut in halves', async () => {
    const kolkata = changed('zone: UTC', 'zone: Asia/Kolkata', text);
    const content = 'start,volume\n2027-03-01T00:00+05:30,1\n2027-03-01T01:00+05:30,3\n';
    expect(await forecastOf(content, kolkata)).toMatchObject({
      every: 1800,
      rows: [
        row('2027-02-28T18:30', 0.5),
        row('2027-02-28T19:00', 0.5),
        row('2027-02-28T19:30', 1.5),
        row('2027-02-28T20:00', 1.5),
      ],
    });
  });
});

describe('a wide forecast', () => {
  it('has a column for each date', async () => {
    const content = '\uFEFFtime;2027-03-01;2027-03-02\r\n00:00;1,5;2\r\n6:00;3;4\r\n12:00;5;6\r\n18:00;7;8\r\n';
    expect(await forecastOf(content)).toEqual({
      kind: 'forecast',
      file: 'f.csv',
      every: 21_600,
      rows: ['2027-03-01', '2027-03-02'].flatMap((date, d) =>
        ['00:00', '06:00', '12:00', '18:00'].map((clock, i) =>
          row(`${date}T${clock}`, 2 * i + 1 + d + (i + d === 0 ? 0.5 : 0)),
        ),
      ),
    });
  });

  const days = 'Mon,Tuesday,wed,thu,fri,sat,sun';

  it('or for each weekday, which is then the week of the period', async () => {
    // 2027-03-03 is a Wednesday.
    const wednesday = changed('from: 2027-03-01', 'from: 2027-03-03', text);
    const content = `queue,time,${days}\norders,00:00,1,2,3,4,5,6,7\norders,12:00,1,1,1,1,1,1,1\nx,00:00,9,9,9,9,9,9,9\n`;
    const forecast = await forecastOf(content, wednesday);
    expect(forecast).toMatchObject({ every: 43_200 });
    if (forecast?.kind !== 'forecast') throw new Error('no forecast');
    expect(forecast.rows).toHaveLength(14);
    expect(forecast.rows[0]).toEqual(row('2027-03-01T00:00', 1));
    expect(forecast.rows[12]).toEqual(row('2027-03-07T00:00', 7));
  });

  it('expects nothing on weekdays that are not there, which is doubtful', async () => {
    const content = 'time,mon,tue,wed,thu,fri\n00:00,1,2,3,4,5\n12:00,1,1,1,1,1\n';
    expect(await told(content)).toEqual([
      'warning f.csv:1:1 : no column for saturday, sunday: nothing is expected then',
    ]);
    const { scenario } = await readSmall(text, { files: { 'f.csv': content } });
    const arrivals = scenario?.queues[0]?.arrivals;
    expect(arrivals?.kind === 'forecast' && arrivals.rows.at(-1)).toEqual(row('2027-03-07T12:00', 0));
  });

  it('may leave a cell empty where the clock skips it, and nowhere else', async () => {
    const spring = changed(
      'from: 2027-03-01, length: 2h, zone: UTC',
      'from: 2027-03-28, days: 1, zone: Europe/Berlin',
      text,
    );
    const cells = Array.from({ length: 24 }, (_, h) => `${String(h).padStart(2, '0')}:00,${h === 2 ? '' : 1}`);
    expect(await told(`time,2027-03-28\n${cells.join('\n')}\n`, spring)).toEqual([]);
    expect(await told(`time,2027-03-28\n${cells.join('\n').replace('05:00,1', '05:00,')}\n`, spring)).toEqual([
      'f.csv:8:7 : a row is missing before this one: 2027-03-28T05:00 | a row for each interval, with volume 0 where the queue is closed',
    ]);
  });

  it.each([
    ['2027-03-01\n1\n', 'f.csv:1:1 : no column of clock times'],
    [
      'time,2027-03-01,mon\n00:00,1,2\n',
      'f.csv:1:17 : column "mon" is a weekday, others are dates | columns of one kind',
    ],
    [
      'time,2027-03-01\nnoon,1\n12:00,2\n',
      'f.csv:2:1 : "noon" is not a time of day | hours and minutes from 00:00 to 23:59',
    ],
    ['time,2027-03-01\n00:00,x\n12:00,2\n', 'f.csv:2:7 : volume "x" is not a number'],
    ['time,2027-03-01\n00:00,1\n00:00,1\n12:00,2\n', 'f.csv:3:7 : a second row begins 2027-03-01T00:00'],
    ['time,2027-03-01,total\n00:00,1,3\n12:00,2,3\n', 'warning f.csv:1:17 : column "total" is not used'],
  ])('%j is told', async (content, message) => {
    expect((await told(content)).join('\n')).toContain(message);
  });
});
