// `backtest` on the built program.
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, smallScenario, write } from './shoreline.ts';

const folder = temporaryFolder();
const file = write(folder, 'small.yaml', smallScenario);
const rows = ['start,offered,abandoned,sl', '2027-01-04T00:00,30,3,70%', '2027-01-04T00:30,28,2,75%'];
const actuals = write(folder, 'actuals.csv', rows.join('\n'));
const backtest = (...more: string[]) => shoreline(folder, ['backtest', file, ...more]);

describe('backtest', () => {
  it('prints how near the model is, within 80 columns', () => {
    const { code, stdout } = backtest('--actuals', actuals);
    expect(code).toBe(0);
    expect(stdout).toContain('Small centre, held against the record\n');
    // 58 calls and 5 of 58 abandoned were recorded; (0.7 × 30 + 0.75 × 28) ÷ 58.
    expect(stdout).toMatch(/calls +offered +58\.0 /);
    expect(stdout).toMatch(/abandoned +8\.6 % /);
    expect(stdout).toMatch(/SL +72\.4 % /);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('writes every interval as CSV, and all as JSON', () => {
    const [header, ...lines] = backtest('--actuals', actuals, '--csv').stdout.trimEnd().split('\n');
    expect(header).toBe('queue,start,end,metric,unit,recorded,model,low,high,difference');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^calls,2027-01-04T00:00:00\+00:00,2027-01-04T00:30:00\+00:00,offered,contacts,30,/);
    const document = JSON.parse(backtest('--actuals', actuals, '--json').stdout);
    expect(document.accuracy[0]).toMatchObject({ queue: 'calls', metric: 'offered', recorded: 58, intervals: 2 });
  });

  it('tells what is missing or wrong with code 2', () => {
    expect(backtest().code).toBe(2);
    expect(backtest().stderr).toContain('--actuals is missing');
    const wrong = write(folder, 'wrong.csv', rows.join('\n').replace(',28,', ',x,'));
    const { code, stderr } = backtest('--actuals', wrong);
    expect(code).toBe(2);
    expect(stderr).toMatch(/wrong\.csv:3:18 error offered "x" is not a number/);
    expect(backtest('--actuals', 'actuls.csv').stderr).toContain('did you mean "actuals.csv"?');
  });
});
