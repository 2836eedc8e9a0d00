import type { Accessor } from 'solid-js';
import type { BoardState } from '../board/board-state';
import type { Formats } from '../format/formats';
import type { Language, Texts } from '../i18n/texts';
import type { LinkState } from '../link/link-state';
import type { Layout } from '../layout/grid';
import type { WorstOf } from '../board/worst-of';
import type { BoardAlerts, BoardCategory, BoardCity, BoardDistrict, BoardFeed, BoardIncident, BoardReadiness, BoardWork } from '../wire.gen';
import type { Company } from './company';
import type { Missed } from './missed';

/** Slices of the board by identity; empty before the first snapshot. */
export interface BoardSlices {
  /** Whether there is a picture at all. */
  readonly present: Accessor<boolean>;
  readonly city: Accessor<BoardCity | undefined>;
  readonly districts: Accessor<readonly BoardDistrict[]>;
  readonly categories: Accessor<readonly BoardCategory[]>;
  readonly feeds: Accessor<readonly BoardFeed[]>;
  readonly notable: Accessor<readonly BoardIncident[]>;
  /** None before the first snapshot. */
  readonly alerts: Accessor<BoardAlerts>;
  /** Planned works under way and coming. */
  readonly works: Accessor<readonly BoardWork[]>;
  /** The readiness mode; undefined before the first snapshot. */
  readonly readiness: Accessor<BoardReadiness | undefined>;
}

/** Everything that a widget may read. Each is a signal of its own, so that a widget hears only of what it reads. */
export interface Room {
  readonly texts: Texts;
  readonly language: Language;
  readonly formats: Accessor<Formats>;
  /** The picture, at most once a frame; undefined before the first snapshot. */
  readonly board: Accessor<BoardState | undefined>;
  /** Parts of the picture that seldom change, so that what reads only them sleeps through the deltas. */
  readonly slices: BoardSlices;
  readonly link: Accessor<LinkState>;
  /** Whether numbers are to be shown: not before the first snapshot, not after five minutes without the server. */
  readonly shown: Accessor<boolean>;
  /** The server's time, Unix ms, told anew each second; undefined before anything was heard. */
  readonly now: Accessor<number | undefined>;
  /** What the room itself has to say of its own failure, as the server words it; empty while it is well. */
  readonly trouble: Accessor<string>;
  /** The server's time at which rules were last known to run: it stands still while there is trouble; undefined where nothing is known. */
  readonly checkedAt: Accessor<number | undefined>;
  /** The server's time of the last thing heard. */
  readonly asOf: Accessor<number | undefined>;
  /** How far the screen's own clock is ahead of the server's, ms. */
  readonly skew: Accessor<number>;
  /** What a break in the link missed, for a while after it. */
  readonly missed: Accessor<Missed | undefined>;
  readonly layout: Accessor<Layout>;
  /** Until when the screen shows a neutral field instead of its picture, server's Unix ms; undefined: it does not. */
  readonly restsUntil: Accessor<number | undefined>;
  /** Counts up whenever colours of the theme are to be read anew. */
  readonly colours: Accessor<number>;
  /** Open Severe and Extreme that certainly have no alert, once that has lasted; see withoutAlert. */
  readonly unalerted: Accessor<number>;
  /** Whether there is no alert at all while such incidents are open: then they stand where alerts would. */
  readonly incidentsInstead: Accessor<boolean>;
  /** What stands in a cell, for its badge. */
  readonly worst: Accessor<WorstOf>;
  /** What the wall's sound is doing, and what the room asks of the wall. */
  readonly company: Company;
  /** True in the dark half of a second in which symbols of an unacknowledged S1 are out. */
  readonly blinkedOut: Accessor<boolean>;
}
