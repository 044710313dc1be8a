// Hours of the week as people name them.
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Mon 09:00` for hour 9 of the 168. */
export function hourName(hour: number): string {
  return `${days[Math.floor(hour / 24)]} ${String(hour % 24).padStart(2, '0')}:00`;
}

export function dayName(day: number): string {
  return days[day]!;
}
