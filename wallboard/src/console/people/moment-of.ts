import type { Formats } from '../../format/formats';

/** When something was: сб, 21 ноября, 14:32. */
export function momentOf(formats: Formats, moment: string): string {
  const at = Date.parse(moment);
  return `${formats.date(at)}, ${formats.time(at)}`;
}
