import { expect, it } from 'vitest';
import { issueReport, type ReportedIssue } from '../../src/report/issues.ts';

const plain = { width: 80, color: false };
const at = (line: number, column: number, file = 'a.yaml') => ({ kind: 'file', file, line, column }) as const;
const issue = (origin: ReportedIssue['origin'], rest: Partial<ReportedIssue> = {}): ReportedIssue => ({
  severity: 'error',
  origin,
  path: 'queues.orders',
  message: 'is wrong',
  ...rest,
});

it('shows place, message, what is allowed, the nearest name and the line', () => {
  const source = 'queues:\n  orders:\n    talkk: 300s\n';
  const found = issue(at(3, 5), {
    message: 'unknown key "talkk"',
    allowed: 'allowed: talk, hold, wrap',
    nearest: 'talk',
  });
  expect(issueReport([found], new Map([['a.yaml', source]]), plain)).toBe(
    `a.yaml:3:5 error queues.orders: unknown key "talkk"; allowed: talk, hold, wrap; did you mean "talk"?
  3 |     talkk: 300s
    |     ^
1 error
`,
  );
});

it('sorts by file, line and column, what has no file last, and counts', () => {
  const issues = [
    issue({ kind: 'option', option: '--set queues.orders.talk=x' }, { severity: 'warning' }),
    issue(at(10, 1)),
    issue(at(9, 12)),
    issue(at(9, 2, 'b.yaml'), { path: '' }),
    issue({ kind: 'variant', variant: 'big', ...{ file: 'a.yaml', line: 9, column: 3 } }),
  ];
  expect(issueReport(issues, new Map(), plain)).toBe(`a.yaml:9:3 (variant big) error queues.orders: is wrong
a.yaml:9:12 error queues.orders: is wrong
a.yaml:10:1 error queues.orders: is wrong
b.yaml:9:2 error is wrong
--set queues.orders.talk=x warning queues.orders: is wrong
4 errors, 1 warning
`);
});

it('shows the part of a long line around its mistake, tabs as one space', () => {
  const source = `\t${'x'.repeat(200)}HERE${'y'.repeat(200)}`;
  const [, shown, caret] = issueReport([issue(at(1, 202))], new Map([['a.yaml', source]]), plain).split('\n');
  expect(shown!.length).toBe(80);
  expect(shown!.slice(caret!.indexOf('^')).startsWith('HERE')).toBe(true);
  const tabbed = issueReport([issue(at(1, 2))], new Map([['a.yaml', '\tabc']]), plain).split('\n');
  expect(tabbed.slice(1, 3)).toEqual(['  1 |  abc', '    |  ^']);
});

it('does without lines that the text does not have', () => {
  expect(issueReport([issue(at(7, 1))], new Map([['a.yaml', 'one line']]), plain)).toBe(
    'a.yaml:7:1 error queues.orders: is wrong\n1 error\n',
  );
  expect(issueReport([], new Map(), plain)).toBe('');
});
