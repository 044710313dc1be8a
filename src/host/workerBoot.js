// Entry of a worker thread, in plain JavaScript because a worker cannot start from TypeScript. From the sources it first
// registers a loader for them; in the built program, where no sources stand beside it, it only goes on.
import { existsSync } from 'node:fs';

if (existsSync(new URL('./worker.ts', import.meta.url))) (await import('tsx/esm/api')).register();
await import('./worker.ts');
