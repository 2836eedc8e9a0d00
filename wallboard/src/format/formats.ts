import { pluralOf, type PluralForms } from './plural';

export const nbsp = '\u00a0';
export const minus = '\u2212';
export const dash = '—';

/** From ten days on hours no longer matter. */
const coarseFrom = 240;

/** A figure cut into number and unit, so that the wall can set them in two sizes. */
export interface FigurePart {
  readonly text: string;
  readonly unit: boolean;
}

/** Words for units of time, short. */
export interface TimeUnits {
  readonly second: string;
  readonly minute: string;
  readonly hour: string;
  readonly day: string;
  readonly underMinute: string;
}

/** Numbers, times and ages as people of one language and one time zone read them. */
export interface Formats {
  /** 1 204, −5. */
  integer(value: number): string;
  /** +12, −5, 0. */
  signed(value: number): string;
  /** Like `integer` while it has at most `digits` digits (four), then shortened: 31к, 2,4м. */
  short(value: number, digits?: number): string;
  /** 18 мин; 2 ч 05 мин; 3 дн 4 ч. */
  minutes(minutes: number): readonly FigurePart[];
  /** The same as one text. */
  age(milliseconds: number): string;
  /** The largest unit alone: 18 мин; 2 ч; 3 дн. */
  coarse(milliseconds: number): string;
  /** 1:32, what is left of a few minutes. */
  left(milliseconds: number): string;
  /** 14:32:07. */
  clock(unixMs: number): string;
  /** 14:32. */
  time(unixMs: number): string;
  /** 21.11; the day of a moment that is not of today. */
  day(unixMs: number): string;
  /** Whether two moments are of one day of the city. */
  sameDay(one: number, other: number): boolean;
  /** 18:00; of another day than `now` with the day: 23 нояб., 18:00. */
  soon(unixMs: number, now: number): string;
  /** сб, 21 ноября. */
  date(unixMs: number): string;
  plural(count: number, forms: PluralForms): string;
}

/** What the formats need to know of a language. */
export interface FormatWords {
  readonly locale: string;
  readonly units: TimeUnits;
  readonly thousand: string;
  readonly million: string;
}

export function formats(words: FormatWords, timeZone: string): Formats {
  const numbers = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules(words.locale);
  const clock = new Intl.DateTimeFormat(words.locale, { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const time = new Intl.DateTimeFormat(words.locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(words.locale, { timeZone, day: 'numeric', month: 'short' });
  const date = new Intl.DateTimeFormat(words.locale, { timeZone, weekday: 'short', day: 'numeric', month: 'long' });

  function integer(value: number): string {
    const text = numbers.format(Math.abs(value)).replace(/[\u202f ]/g, nbsp);
    return value < 0 ? minus + text : text;
  }

  function minutesParts(minutes: number): FigurePart[] {
    const { units } = words;
    const whole = Math.max(0, Math.floor(minutes));
    if (whole < 60) {
      return [figure(String(whole)), unit(units.minute)];
    }
    const hours = Math.floor(whole / 60);
    if (hours < 24) {
      return [figure(String(hours)), unit(units.hour), figure(String(whole % 60).padStart(2, '0')), unit(units.minute)];
    }
    const rest = hours % 24;
    const days = [figure(integer(Math.floor(hours / 24))), unit(units.day)];
    return rest === 0 || hours >= coarseFrom ? days : [...days, figure(String(rest)), unit(units.hour)];
  }

  const sameDay = (one: number, other: number): boolean => date.format(one) === date.format(other) && Math.abs(one - other) < 86_400_000;

  return {
    integer,
    signed: (value) => (value > 0 ? `+${integer(value)}` : integer(value)),
    short: (value, digits = 4) => shortened(value, digits, integer, words),
    minutes: minutesParts,
    age: (milliseconds) =>
      milliseconds < 60_000 ? words.units.underMinute : minutesParts(milliseconds / 60_000).map((part) => part.text).join(nbsp),
    coarse: (milliseconds) =>
      milliseconds < 60_000 ? words.units.underMinute : minutesParts(milliseconds / 60_000).slice(0, 2).map((part) => part.text).join(nbsp),
    left: (milliseconds) => {
      const seconds = Math.ceil(milliseconds / 1_000);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    },
    clock: (unixMs) => clock.format(unixMs),
    time: (unixMs) => time.format(unixMs),
    day: (unixMs) => day.format(unixMs),
    sameDay,
    soon: (unixMs, moment) => (sameDay(unixMs, moment) ? time.format(unixMs) : `${day.format(unixMs)}, ${time.format(unixMs)}`),
    date: (unixMs) => date.format(unixMs),
    plural: (count, forms) => pluralOf(rules, count, forms),
  };
}

function shortened(value: number, digits: number, integer: (value: number) => string, words: FormatWords): string {
  const size = Math.abs(value);
  if (size < 10 ** digits) {
    return integer(value);
  }
  // Cut, not rounded: a shortened number never says more than was counted.
  const cut = (by: number): number => (size < 10 * by ? Math.trunc(value / (by / 10)) / 10 : Math.trunc(value / by));
  return size < 1e6 ? integer(cut(1e3)) + words.thousand : integer(cut(1e6)) + words.million;
}

function figure(text: string): FigurePart {
  return { text, unit: false };
}

function unit(text: string): FigurePart {
  return { text, unit: true };
}
