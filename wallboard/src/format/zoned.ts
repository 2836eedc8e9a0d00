const readers = new Map<string, Intl.DateTimeFormat>();

/** Unix ms of a local date and time as `datetime-local` writes them (2026-11-22T14:30) in an IANA zone; undefined where it is none. */
export function zonedMoment(text: string, timeZone: string): number | undefined {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}:00Z`) : NaN;
  if (Number.isNaN(asUtc)) {
    return undefined;
  }
  // The offset before the moment may be another than at it; asking twice settles it.
  const once = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(once, timeZone);
}

/** A moment as `datetime-local` takes it: the local date and time of an IANA zone, to the minute. */
export function localMoment(unixMs: number, timeZone: string): string {
  return new Date(unixMs + offsetAt(unixMs, timeZone)).toISOString().slice(0, 16);
}

/** How far the zone's clock is ahead of UTC at a moment, ms. */
function offsetAt(unixMs: number, timeZone: string): number {
  let reader = readers.get(timeZone);
  if (!reader) {
    reader = new Intl.DateTimeFormat('en-GB', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    readers.set(timeZone, reader);
  }
  const parts = reader.formatToParts(unixMs);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)!.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(unixMs / 1_000) * 1_000;
}
