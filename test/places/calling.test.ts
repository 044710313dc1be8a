// Calling rules and nuisance rules: that they can be what they say.
import { describe, expect, it } from 'vitest';
import { callingRules } from '../../src/places/calling/index.ts';
import { countries } from '../../src/places/countries/index.ts';
import { nuisanceRules } from '../../src/places/nuisance/index.ts';
import { isZoneName } from '../../src/units/zone.ts';

const names = (rules: readonly { readonly name: string }[]) => rules.map(({ name }) => name);

describe('families of rules', () => {
  it.each([
    ['calling', names(callingRules)],
    ['nuisance', names(nuisanceRules)],
  ])('%s: sorted, each name once', (_what, all) => {
    expect(all).toEqual([...new Set(all)].sort());
  });
});

describe.each(callingRules)('$name', ({ country, zones, weekdays, saturday, sunday, isUsual, name }) => {
  it('is for zones that there are, in a country that is known', () => {
    expect(zones.filter((zone) => !isZoneName(zone))).toEqual([]);
    expect(names(countries)).toContain(country);
  });

  it('opens before it closes, within a day', () => {
    for (const { value } of [weekdays, saturday, sunday]) {
      if (value === 'closed') continue;
      expect(value.from).toBeLessThan(value.to);
      expect(value.to).toBeLessThanOrEqual(86_400);
    }
  });

  it('names a source of whatever is law, and says so where there is none', () => {
    expect(weekdays.source ?? weekdays.note).toBeDefined();
  });

  it('shares no zone with another usual rule', () => {
    if (!isUsual) return;
    const others = callingRules.filter((rule) => rule.isUsual && rule.name !== name).flatMap((rule) => rule.zones);
    expect(zones.filter((zone) => others.includes(zone))).toEqual([]);
  });
});

describe('hours by statute', () => {
  const hoursOf = (name: string) => {
    const { weekdays, saturday, sunday } = callingRules.find((rule) => rule.name === name)!;
    return [weekdays, saturday, sunday].map(({ value }) =>
      value === 'closed' ? value : `${value.from / 3600}-${value.to / 3600}`,
    );
  };

  it.each([
    // 47 CFR 64.1200(c)(1): not before 8 a.m. or after 9 p.m.
    ['us', '8-21', '8-21', '8-21'],
    // Florida Statutes 501.616(6)(a): not before 8 a.m. or after 8 p.m.
    ['us-florida', '8-20', '8-20', '8-20'],
    // CRTC: weekdays 9:00 to 21:30, weekends 10:00 to 18:00.
    ['canada', '9-21.5', '10-18', '10-18'],
    // TRLGDCU art. 96.2: 9 to 21, not on weekends.
    ['spain', '9-21', 'closed', 'closed'],
  ])('%s', (name, ...hours) => {
    expect(hoursOf(name)).toEqual(hours);
  });
});

describe('nuisance rules', () => {
  it.each([
    ['us-30-day', 0.03, { kind: 'successive', days: 30 }, 'live'],
    ['uk-2010-daily', 0.03, { kind: 'successive', days: 1 }, 'connected and nuisance'],
    ['uk-2017', 'none', { kind: 'successive', days: 1 }, 'connected and nuisance'],
    ['canada-monthly', 0.05, { kind: 'month' }, 'live'],
  ])('%s', (name, cap, period, basis) => {
    const rule = nuisanceRules.find((each) => each.name === name)!;
    expect([rule.cap.value, rule.period.value, rule.basis.value]).toEqual([cap, period, basis]);
    expect(rule.connectWithin.value).toBe(2);
  });
});
