import type { Entered } from './hands-api';

/** What stands in the form, as it was typed. */
export type EnterForm = Readonly<Record<
  'title' | 'text' | 'category' | 'district' | 'address' | 'point' | 'severity' | 'channel' | 'at' | 'callerName' | 'callerPhone', string>>;

/** A form with nothing in it. */
export const empty: EnterForm = {
  title: '', text: '', category: '', district: '', address: '', point: '', severity: '', channel: 'dispatch', at: '', callerName: '', callerPhone: '',
};

/** Which fields are wrong. */
export type EnterFault = 'title' | 'point' | 'at';

/** Latitude and longitude as people type them: with a point or a comma inside, and something between. */
export function pointOf(text: string): readonly [lat: number, lon: number] | undefined {
  const parts = text.trim().match(/-?\d+(?:[.,]\d+)?/g);
  const tidy = /^\s*-?\d+(?:[.,]\d+)?\s*[;,\s]\s*-?\d+(?:[.,]\d+)?\s*$/.test(text);
  if (!tidy || parts?.length !== 2) {
    return undefined;
  }
  const [lat, lon] = parts.map((part) => Number(part.replace(',', '.')));
  return Math.abs(lat!) <= 90 && Math.abs(lon!) <= 180 ? [lat!, lon!] : undefined;
}

/** The body of the request, or the fields that are wrong. `moment` makes of a local time of the city Unix ms. */
export function entered(form: EnterForm, moment: (local: string) => number, now: number): { readonly body?: Entered; readonly wrong: readonly EnterFault[] } {
  const point = form.point.trim() === '' ? undefined : pointOf(form.point);
  const at = form.at === '' ? undefined : moment(form.at);
  const wrong: EnterFault[] = [
    ...(form.title.trim() === '' ? ['title' as const] : []),
    ...(form.point.trim() !== '' && point === undefined ? ['point' as const] : []),
    ...(at !== undefined && !(at <= now + 60_000) ? ['at' as const] : []),
  ];
  if (wrong.length > 0) {
    return { wrong };
  }
  const given = (['text', 'category', 'district', 'address', 'severity', 'callerName', 'callerPhone'] as const)
    .filter((name) => form[name].trim() !== '')
    .map((name) => [name, form[name].trim()]);
  return {
    wrong,
    body: {
      title: form.title.trim(),
      channel: form.channel,
      ...Object.fromEntries(given) as Partial<Entered>,
      ...(point === undefined ? {} : { lat: point[0], lon: point[1] }),
      ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
    },
  };
}
