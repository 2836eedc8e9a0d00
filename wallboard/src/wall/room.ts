import type { Accessor } from 'solid-js';
import type { BoardState } from '../board/board-state';
import type { Formats } from '../format/formats';
import type { Language, Texts } from '../i18n/texts';
import type { LinkState } from '../link/link-state';
import type { Layout } from '../layout/grid';
import type { Theme } from '../theme/schedule';
import type { Missed } from './missed';

/** Everything that a widget may read. Each is a signal of its own, so that a widget hears only of what it reads. */
export interface Room {
  readonly texts: Texts;
  readonly language: Language;
  readonly formats: Accessor<Formats>;
  /** The picture, at most once a frame; undefined before the first snapshot. */
  readonly board: Accessor<BoardState | undefined>;
  readonly link: Accessor<LinkState>;
  /** Whether numbers are to be shown: not before the first snapshot, not after five minutes without the server. */
  readonly shown: Accessor<boolean>;
  /** The server's time, Unix ms, told anew each second; undefined before anything was heard. */
  readonly now: Accessor<number | undefined>;
  /** The server's time of the last thing heard. */
  readonly asOf: Accessor<number | undefined>;
  /** How far the screen's own clock is ahead of the server's, ms. */
  readonly skew: Accessor<number>;
  /** What a break in the link missed, for a while after it. */
  readonly missed: Accessor<Missed | undefined>;
  readonly layout: Accessor<Layout>;
  readonly theme: Accessor<Theme>;
  /** True in the dark half of a second in which symbols of an unacknowledged S1 are out. */
  readonly blinkedOut: Accessor<boolean>;
}
