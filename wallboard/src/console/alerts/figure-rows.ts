import type { Formats } from '../../format/formats';
import type { AlertWords } from '../i18n/alert-words';
import type { AlertFigures } from '../../wire.gen';

/** A figure of the alert system beside its target. */
export interface FigureRow {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** Empty where there is no target. */
  readonly target: string;
  /** Undefined where there is no target, or nothing to judge. */
  readonly met: boolean | undefined;
}

/** Targets of EEMUA 191 and ISA-18.2 by way of secondary sources; shares from 0 to 1. */
const targets = {
  perDay: 150, floodShare: 0.01, chattering: 0, standingLong: 5, topTen: 0.05, shares: [0.05, 0.15, 0.8], slack: 0.05,
} as const;

/** The figures as rows; `none` stands where nothing was measured. */
export function figureRows(figures: AlertFigures, words: AlertWords['figures'], formats: Formats, none: string): readonly FigureRow[] {
  const percent = (share: number): string => `${formats.integer(Math.round(share * 1_000) / 10)}\u00a0%`;
  const whole = (value: number): string => formats.integer(value);
  const seconds = (value: number | undefined): string => (value === undefined ? none : value < 60 ? words.seconds(whole(Math.round(value))) : formats.age(value * 1_000));
  const row = (id: keyof AlertWords['figures']['names'], value: string, target = '', met?: boolean): FigureRow => ({ id, name: words.names[id], value, target, met });
  const [s1 = 0, s2 = 0, s3 = 0, s4 = 0] = figures.priorityShares;
  const operators = Math.max(1, figures.operators);
  const most = Math.max(0, ...figures.tenMinutes);
  return [
    row('operators', whole(operators)),
    row('perDay', whole(figures.annunciated), words.upTo(whole(targets.perDay * operators)), figures.annunciated <= targets.perDay * operators),
    row('mean', formats.integer(Math.round((figures.annunciated / Math.max(1, figures.tenMinutes.length)) * 100) / 100), words.upTo(whole(operators)), figures.annunciated <= figures.tenMinutes.length * operators),
    row('most', whole(most), words.upTo(whole(10 * operators)), most <= 10 * operators),
    row('flood', `${percent(figures.floodShare)} (${whole(figures.floods)})`, words.under(percent(targets.floodShare)), figures.floodShare < targets.floodShare),
    row('shares', [s1, s2, s3 + s4].map(percent).join(' / '), targets.shares.map(percent).join(' / '),
      figures.annunciated === 0 ? undefined : s1 <= targets.shares[0] + targets.slack && s2 <= targets.shares[1] + targets.slack),
    row('chattering', whole(figures.chattering), '0', figures.chattering === 0),
    row('standing', whole(figures.standingLong), words.under(whole(targets.standingLong)), figures.standingLong < targets.standingLong),
    row('topTen', percent(figures.topTenShare), words.under(percent(targets.topTen)), figures.annunciated === 0 ? undefined : figures.topTenShare < targets.topTen),
    row('p50', seconds(figures.acknowledgeMedian)),
    row('p95', seconds(figures.acknowledgeP95)),
    row('inTime', figures.withinDeadline === undefined ? none : percent(figures.withinDeadline)),
    row('shelved', words.hours(formats.integer(Math.round(figures.shelvedHours * 10) / 10))),
    row('false', figures.falseShare === undefined ? none : percent(figures.falseShare)),
  ];
}
