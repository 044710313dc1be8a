// Builds the program: sources and the packages that they need become a few files in dist/, of which each command loads what it needs.
// Hundreds of small modules take twice as long to start. Constants stay constants here, which the hot path needs (src/README.md).
import { rolldown } from 'rolldown';

/** The table of all countries' holidays as a text: the engine reads JSON several times faster than the same thing written as code. */
const holidaysAsText = {
  name: 'holidays-as-text',
  async transform(_code, id) {
    if (!id.endsWith('/date-holidays/src/data.js')) return null;
    const text = JSON.stringify((await import(id)).data);
    return { code: `export const data = JSON.parse(${JSON.stringify(text)});`, map: null };
  },
};

/** Zones behind the holiday library, which only equinoxes ask for, come when they are asked for: their table is larger than the program. */
const zonesWhenAsked = {
  name: 'zones-when-asked',
  resolveId: (name, importer) => (name === 'moment-timezone' && importer !== lazyZones ? lazyZones : null),
  load: (id) =>
    id === lazyZones
      ? `const zones = () => require('moment-timezone');
         module.exports = Object.assign((...given) => zones()(...given), { tz: (...given) => zones().tz(...given) });`
      : null,
};
const lazyZones = '\0zones-when-asked.cjs';

const bundle = await rolldown({
  input: {
    'cli/main': 'src/cli/main.ts',
    'cli/program': 'src/cli/program.ts',
    'host/workerBoot': 'src/host/workerBoot.js',
  },
  // Only runs the sources themselves.
  external: ['tsx/esm/api'],
  platform: 'node',
  plugins: [holidaysAsText, zonesWhenAsked],
});
await bundle.write({
  dir: 'dist',
  cleanDir: true,
  // Each in a folder of dist/, so that URLs relative to a module of the sources hold.
  chunkFileNames: 'chunks/[name]-[hash].js',
  sourcemap: true,
});
