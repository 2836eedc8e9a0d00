import type { FormatWords } from '../format/formats';
import type { PluralForms } from '../format/plural';
import type { Lane } from '../board/lanes';

export type Language = 'ru' | 'en';

/** Every word of the pages' own; names of districts, categories and feeds come from the configuration. */
export interface Texts {
  readonly language: Language;
  readonly formats: FormatWords;
  readonly title: string;
  readonly demo: string;
  readonly exercise: string;
  readonly notActual: readonly string[];
  readonly works: {
    /** What the dashed line within a district says. */
    readonly onMap: string; readonly kinds: Readonly<Record<string, string>>; readonly until: (moment: string) => string; readonly between: (from: string, until: string) => string };
  readonly readiness: { readonly modes: Readonly<Record<'everyday' | 'heightened' | 'emergency', string>>; readonly since: (moment: string) => string };
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly noData: string;
  readonly kpis: {
    readonly open: string;
    readonly newHour: string;
    readonly unacknowledged: string;
    readonly overdue: string;
    readonly firstAnswer: string;
    readonly load: string;
  };
  readonly matrix: {
    readonly title: string;
    readonly total: string;
    readonly moreNormal: (count: string) => string;
    readonly more: (count: string) => string;
    readonly district: string;
  };
  readonly map: {
    readonly title: string;
    readonly noBoundaries: string;
    readonly noBoundariesHint: string;
    readonly less: string;
    readonly usual: string;
    readonly moreUnusual: string;
    readonly withheld: string;
  };
  readonly rail: {
    readonly title: string;
    readonly none: string;
    readonly checked: (time: string) => string;
    /** Instead of that there is no alert, while no rule runs. */
    readonly unchecked: string;
    readonly lastChecked: (time: string) => string;
    readonly more: (count: string) => string;
    readonly inProgress: string;
    /** Where an alert about the room itself is. */
    readonly room: string;
    /** On the card of an incident that no rule made an alert of. */
    readonly withoutAlert: string;
    /** How many such incidents there are beside the alerts. */
    readonly unalerted: (count: string) => string;
    readonly escalated: (steps: string) => string;
    readonly flood: string;
    readonly floodSince: (time: string, count: string) => string;
  };
  /** What became of an alert, by its state; nothing where it is new. */
  readonly alertStates: Readonly<Record<string, string>>;
  readonly alarm: {
    readonly shelved: string;
    readonly suppressed: string;
    readonly outOfService: string;
    readonly flood: (count: string) => string;
  };
  readonly sound: {
    readonly blocked: string;
    readonly silentRoom: string;
    readonly silenced: (left: string) => string;
  };
  /** Severity words by severity number, short enough for a card's badge. */
  readonly severities: readonly string[];
  readonly trend: { readonly title: string; readonly injured: string; readonly dead: string; readonly usual: string; readonly now: string; readonly learning: string };
  readonly lanesPanel: { readonly title: string; readonly open: string; readonly hour: string; readonly share: string };
  readonly deadlines: {
    readonly title: string;
    readonly overdue: string;
    readonly quarter: string;
    readonly hour: string;
    readonly later: string;
    readonly noneOverdue: string;
    readonly oldest: string;
  };
  readonly ticker: { readonly empty: string };
  readonly link: {
    readonly live: string;
    readonly connecting: string;
    readonly reconnecting: string;
    readonly lost: string;
    readonly lostBanner: (time: string) => string;
    readonly lostNever: string;
    readonly stamped: (time: string) => string;
    readonly missed: (count: string, critical: string) => string;
    readonly skew: (by: string) => string;
  };
  readonly trouble: string;
  /** On the neutral field of a screen that rests. */
  readonly rest: { readonly until: (time: string) => string; readonly why: string; readonly minor: (counts: string) => string };
  readonly cityWide: string;
  readonly incidents: PluralForms;
  readonly chooser: {
    readonly heading: string;
    readonly lead: string;
    readonly wall: string;
    readonly wallHint: string;
    readonly matrix: string;
    readonly matrixHint: string;
    readonly alerts: string;
    readonly alertsHint: string;
    readonly console: string;
    readonly consoleHint: string;
    readonly reports: string;
    readonly notYet: string;
    readonly other: string;
  };
}
