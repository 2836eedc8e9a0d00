import { zonedMoment } from '../../format/zoned';
import type { SearchRequest } from '../../wire.gen';

/** Which time of an incident a span is about. */
export const times = ['arrived', 'updated', 'occurred'] as const;
export type Time = (typeof times)[number];

/** What the form asks for, as it stands in its fields; empty: anything. `from` and `until` are as `datetime-local` writes them. */
export interface Asked {
  readonly words: string;
  readonly address: string;
  readonly id: string;
  readonly time: Time;
  readonly from: string;
  readonly until: string;
  readonly feed: string;
  readonly district: string;
  readonly category: string;
  readonly severity: string;
  readonly status: string;
  readonly channel: string;
  readonly open: boolean;
}

export const nothing: Asked = {
  words: '', address: '', id: '', time: 'arrived', from: '', until: '', feed: '', district: '', category: '', severity: '', status: '', channel: '', open: false,
};

/** The question to the server; undefined where the span ends before it begins or is no span. The last minute is within it. */
export function requestOf(asked: Asked, timeZone: string): SearchRequest | undefined {
  const [from, until] = [momentOf(asked.from, timeZone), momentOf(asked.until, timeZone)];
  if (from === null || until === null || (from !== undefined && until !== undefined && from > until)) {
    return undefined;
  }
  const { time, from: _from, until: _until, open, ...texts } = asked;
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim()]).filter(([, text]) => text !== '')),
    ...(open ? { open } : {}),
    ...(from === undefined ? {} : { [`${time}From`]: new Date(from).toISOString() }),
    ...(until === undefined ? {} : { [`${time}Until`]: new Date(until + 60_000).toISOString() }),
  };
}

/** Unix ms; undefined where nothing stands there, null where it is no moment. */
function momentOf(text: string, timeZone: string): number | null | undefined {
  return text === '' ? undefined : (zonedMoment(text, timeZone) ?? null);
}
