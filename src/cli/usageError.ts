// A command line that cannot be understood. Told with what was found, what is allowed and the nearest; the program ends with code 2.
import type { Wrong } from '../schema/mistake.ts';

export class UsageError extends Error {
  constructor({ message, allowed, nearest }: Wrong) {
    const meant = nearest === undefined ? undefined : `did you mean ${JSON.stringify(nearest)}?`;
    super([message, allowed, meant].filter((part) => part !== undefined).join('; '));
  }
}
