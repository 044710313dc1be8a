// The zone of the machine, which must not matter to anything.

/**
 * Lets the whole process work in UTC; to be called before any date is made. The library of public holidays reckons with dates of the
 * machine's clock, and would lose a holiday where that clock skips midnight, as it does in Cairo or Santiago.
 */
export function leaveHostZone(): void {
  process.env.TZ = 'UTC';
}
