import { expect, it } from 'vitest';
import type { ContactRow } from '../../src/experiment/results.ts';
import { createContactWriter } from '../../src/report/contactRows.ts';
import { loadZone } from '../../src/units/zone.ts';

const arrival = Date.parse('2027-03-08T14:30:00.25Z') / 1000;
const zone = await loadZone('America/New_York', arrival, arrival);

const answered: ContactRow = {
  replication: 2,
  contact: 17,
  queue: 'orders, "new"',
  class: 'vip',
  allocation: null,
  arrival,
  attempt: 1,
  outcome: 'answered',
  wait: 12.3456,
  group: '=front',
  agent: 4,
  talk: 60,
  hold: 0.0004,
  wrap: 9.9996,
  end: arrival + 82.3452,
};
const abandoned: ContactRow = {
  ...answered,
  attempt: 3,
  outcome: 'abandoned',
  group: null,
  agent: null,
  talk: null,
  hold: null,
  wrap: null,
  end: null,
};

it('writes CSV with quotes where they are needed, formulas made harmless, and empty cells', () => {
  const { header, line } = createContactWriter({ kind: 'csv', excel: false }, zone);
  expect(header).toBe(
    'replication,contact,queue,class,allocation,arrival,attempt,outcome,wait_s,group,agent,talk_s,hold_s,wrap_s,end\n',
  );
  expect(line(answered)).toBe(
    `2,17,"orders, ""new""",vip,,2027-03-08T09:30:00.250-05:00,1,answered,12.346,'=front,4,60,0,10,2027-03-08T09:31:22.595-05:00\n`,
  );
  expect(line(abandoned)).toBe('2,17,"orders, ""new""",vip,,2027-03-08T09:30:00.250-05:00,3,abandoned,12.346,,,,,,\n');
});

it('writes CSV for spreadsheets', () => {
  const { header, line } = createContactWriter({ kind: 'csv', excel: true }, zone);
  expect(header).toMatch(/^\uFEFFreplication;contact;/);
  expect(line(answered)).toMatch(/^2;17;"orders, ""new""";vip;;2027/);
});

it('writes JSON lines', () => {
  const { header, line } = createContactWriter({ kind: 'ndjson', excel: false }, zone);
  expect(header).toBe('');
  expect(JSON.parse(line(answered))).toEqual({
    replication: 2,
    contact: 17,
    queue: 'orders, "new"',
    class: 'vip',
    allocation: null,
    arrival: '2027-03-08T09:30:00.250-05:00',
    attempt: 1,
    outcome: 'answered',
    wait_s: 12.346,
    group: '=front',
    agent: 4,
    talk_s: 60,
    hold_s: 0,
    wrap_s: 10,
    end: '2027-03-08T09:31:22.595-05:00',
  });
  expect(JSON.parse(line(abandoned))).toMatchObject({ outcome: 'abandoned', group: null, agent: null, end: null });
  expect(line(abandoned).endsWith('}\n')).toBe(true);
});
