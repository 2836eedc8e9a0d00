const readers = new Map<string, Intl.DateTimeFormat>();

/** Minutes since local midnight in a time zone. */
export function minuteOfDay(unixMs: number, timeZone: string): number {
  let reader = readers.get(timeZone);
  if (!reader) {
    reader = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    readers.set(timeZone, reader);
  }
  const [hour, minute] = reader.format(unixMs).split(':').map(Number);
  return hour! * 60 + minute!;
}
