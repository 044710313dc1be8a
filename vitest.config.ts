import { defineConfig } from 'vitest/config';

// Tests run in a zone with a three-quarter-hour offset and daylight saving, so that nothing leans on the host's clock.
process.env.TZ = 'Pacific/Chatham';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    testTimeout: 120_000,
    // Theory tests keep a core busy each; the default leaves one of two cores idle.
    maxWorkers: 2,
  },
});
