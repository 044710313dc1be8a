import { defineConfig } from 'vitest/config';

// Tests run in a zone with a three-quarter-hour offset and daylight saving, so that nothing leans on the host's clock.
process.env.TZ = 'Pacific/Chatham';

// Files that replace a module, and files that simulate millions of contacts: a second model in the same isolate runs at half the speed.
const apart = ['test/theory/**/*.test.ts', 'test/centre/**/*.test.ts', 'test/units/zoneWithoutRules.test.ts'];
const apartToo = ['test/experiment/contactLog.test.ts', 'test/experiment/floorTrace.test.ts'];

const shared = {
  testTimeout: 120_000,
  // Simulations keep a core busy each; the default leaves one of two cores idle.
  maxWorkers: 2,
};

export default defineConfig({
  test: {
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...apart, ...apartToo],
          isolate: false,
        },
      },
      { test: { ...shared, name: 'apart', include: [...apart, ...apartToo] } },
    ],
  },
});
