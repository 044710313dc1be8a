// Builds the program: sources and the packages that they need become a few files in dist/, of which each command loads what it needs.
// Hundreds of small modules take twice as long to start. Constants stay constants here, which the hot path needs (src/README.md).
import { rolldown } from 'rolldown';

const bundle = await rolldown({
  input: { 'cli/main': 'src/cli/main.ts', 'host/workerBoot': 'src/host/workerBoot.js' },
  // Only runs the sources themselves.
  external: ['tsx/esm/api'],
  platform: 'node',
});
await bundle.write({
  dir: 'dist',
  cleanDir: true,
  // Each in a folder of dist/, so that URLs relative to a module of the sources hold.
  chunkFileNames: 'chunks/[name]-[hash].js',
  sourcemap: true,
});
