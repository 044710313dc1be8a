// What a centre costs, as the program tells it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline } from './shoreline.ts';

const folder = temporaryFolder();
// Nobody calls, so all is by the schedule. Columbus: 10 agents, five days of 8 h at 18.50 and 28 %. Manila bills 12.50 for 30 h of 4 agents.
const text = `shoreline: 1
name: Two shores
period: { from: 2027-03-08, days: 7, zone: America/New_York, warmUp: 1d }
run: { replications: 10 }
sites:
  columbus: { country: US, region: OH, zone: America/New_York, pay: { wage: 18.50 USD/h } }
  manila: { country: PH, zone: Asia/Manila, operator: vendor, price: 12.50 USD/h, billed: paid }
queues: { calls: { arrivals: { rate: 0/h }, handling: { talk: { constant: { value: 1m } } } } }
groups:
  day: { site: columbus, skills: [calls], shifts: [{ agents: 10, start: 08:00, length: 8h, days: mon-fri }] }
  night: { site: manila, skills: [calls], shifts: [{ agents: 4, start: 06:00, length: 6h, days: mon-fri }] }
variants: { fewer: { groups: { day: { shifts: [{ agents: 8, start: 08:00, length: 8h, days: mon-fri }] } } } }
`;
writeFileSync(join(folder, 'shores.yaml'), text);

describe('run', () => {
  it('tells the cost of each site', () => {
    const { code, stdout } = shoreline(folder, ['run', 'shores.yaml', '--workers', '2', '--out', 'out']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^site +paid +FTE +cost USD +share +per contact +per paid h$/m);
    expect(stdout).toMatch(/^columbus +400 h +10\.0 +9,472 +86\.3 % +– +23\.68$/m);
    expect(stdout).toMatch(/^manila +120 h +3\.0 +1,500 +13\.7 % +– +12\.50$/m);
    expect(stdout).toMatch(/^all +520 h +13\.0 +10,972 +100\.0 % +– +21\.10$/m);
  });

  it('writes sites and costs into the files', () => {
    const { stdout } = shoreline(folder, ['run', 'shores.yaml', '--csv']);
    const [header, ...lines] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    const at = (scope: string, name: string, column: string) =>
      lines.find(([first, second]) => first === scope && second === name)?.[header!.indexOf(column)];
    expect(Number(at('site', 'columbus', 'load_cost'))).toBeCloseTo(7400 * 0.28, 6);
    expect(Number(at('queue', 'calls', 'cost_attributed'))).toBeCloseTo(10_972, 6);
    expect(at('queue', 'calls', 'cost_attributed_per_contact')).toBe('');
  });

  it('names the currency in the manifest', () => {
    const { stderr } = shoreline(folder, ['run', 'shores.yaml', '--out', 'named']);
    const path = /wrote (.+)/.exec(stderr)![1]!;
    const manifest = JSON.parse(readFileSync(join(folder, path, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ sites: ['columbus', 'manila'], currency: 'USD' });
  });
});

describe('compare', () => {
  it('shows by how much the cost differs', () => {
    const { stdout } = shoreline(folder, ['compare', 'shores.yaml', '--out', 'none']);
    // Two agents less are 80 h of 23.68.
    expect(stdout).toMatch(/^ +cost +10,972 +9,078 +-1,894 \[-1,894, -1,894\] \*$/m);
    expect(stdout).toMatch(/Costs are in\s+USD\./);
  });
});

describe('compare of other currencies', () => {
  it('leaves costs out that cannot be compared, and says so', () => {
    writeFileSync(join(folder, 'euros.yaml'), text.replaceAll('USD', 'EUR'));
    const { code, stdout } = shoreline(folder, ['compare', 'shores.yaml', 'euros.yaml', '--out', 'none']);
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('euros reports costs in EUR and not in USD: they are left out.');
    expect(stdout).toMatch(/^ +cost +10,972 +– +–/m);
  });
});

describe('a wrong file', () => {
  it('is refused with the place of each mistake', () => {
    writeFileSync(
      join(folder, 'wrong.yaml'),
      text.replace('12.50 USD/h', '700 PHP/h').replace('operator: vendor, ', ''),
    );
    const { code, stdout, stderr } = shoreline(folder, ['run', 'wrong.yaml']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /wrong\.yaml:7:\d+ error sites\.manila\.price: a price of a site that no vendor operates; operator: vendor as well/,
    );
    expect(stderr).toMatch(/wrong\.yaml:7:\d+ error sites\.manila\.price: no rate says what PHP is worth in USD/);
  });
});

describe('list metrics', () => {
  it('tells what is in the cost', () => {
    const { stdout } = shoreline(folder, ['list', 'metrics']);
    expect(stdout).toContain('cost_attributed_per_contact');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '= wages + nightPremium + sundayPremium + holidayPremium + overtimePremium + load + seats + fixed + vendorBill',
    );
  });
});
