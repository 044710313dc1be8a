// `catch-up` on the built program.
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline } from './shoreline.ts';

const folder = temporaryFolder();
const catchUp = (line: string) => shoreline(folder, ['catch-up', ...line.split(' ')]);

describe('catch-up', () => {
  it('tells what the rest must average, rounded to the safe side', () => {
    // (0.8 × 34,800 − 0.784 × 26,100) ÷ 8,700 = 84.8 % to the last digit; a target of 80.01 % needs 84.84 %, so 84.9 %.
    const { code, stdout } = catchUp('--attained 78.4% --offered 26100 --expected 8700 --target 80%');
    expect(code).toBe(0);
    expect(stdout).toMatch(/the rest must average +≥ 84\.8 % +of 8,700 contacts\n/);
    expect(stdout).toMatch(/if it goes on as before +78\.4 % +in the end\n/);
    // 0.784 × 0.75 + 0.25.
    expect(stdout).toMatch(/at best +83\.8 % +in the end\nThe target can be met\.\n$/);
    expect(catchUp('--attained 78.4% --offered 26100 --expected 8700 --target 80.01%').stdout).toContain('≥ 84.9 %');
  });

  it('says when nothing helps, or nothing is needed, either way round', () => {
    const late = '--attained 70% --offered 1000 --expected 200 --target 80%';
    expect(catchUp(late).stdout).toContain('out of reach');
    expect(catchUp(`${late} --at-most --json`).stdout).toContain('"verdict": "met whatever comes"');
    const lost = JSON.parse(catchUp('--attained 8% --offered 1000 --expected 200 --target 5% --at-most --json').stdout);
    expect(lost).toMatchObject({ verdict: 'out of reach' });
    expect(lost.needed).toBeCloseTo(-0.1, 12);
    expect(lost.best_possible).toBeCloseTo(80 / 1200, 12);
  });

  it('names all that is missing or wrong', () => {
    const { code, stderr } = catchUp('--attained 70% --target 80%');
    expect(code).toBe(2);
    expect(stderr).toContain('--offered, --expected are missing');
    expect(catchUp('--attained 70 --offered 10 --expected 5 --target 80%').stderr).toContain('--attained');
  });
});
