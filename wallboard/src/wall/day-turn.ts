import { localMoment } from '../format/zoned';
import type { Part } from '../layout/parts';

const minute = 60_000;
const turns = 12;

/** Minutes since a local time of the day (itself in minutes since midnight), and the day that begins with it: 2026-11-22 from that time on until it comes again. */
export function sinceLocal(at: number, now: number, timeZone: string): { readonly day: string; readonly minutes: number } {
  const local = localMoment(now - at * minute, timeZone);
  return { day: local.slice(0, 10), minutes: Number(local.slice(11, 13)) * 60 + Number(local.slice(14)) };
}

/** Minutes of the local day as `03:30` says them; undefined where it says none. */
export function minuteAsked(text: string | null): number | undefined {
  const time = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text ?? '');
  return time ? Number(time[1]) * 60 + Number(time[2]) : undefined;
}

/** Whose turn it is, 0 to 11: screens of other names, and the parts of one wall, do not do at once what takes their picture away. */
export function turnOf(name: string, part: Part | undefined): number {
  let sum = 0;
  for (const letter of name) {
    sum = (sum * 31 + letter.codePointAt(0)!) % 9_973;
  }
  return (sum + (part?.number ?? 1) - 1) % turns;
}
