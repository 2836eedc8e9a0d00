import type { Formats } from '../../format/formats';
import { nameIn } from '../../i18n/language';
import { nameOfCode } from '../../i18n/name-of-code';
import type { Language } from '../../i18n/texts';
import { nameOfOwner } from '../../i18n/name-of-owner';
import type { BoardNames, ShiftPicture, ShiftTimes } from '../../wire.gen';
import type { ShiftWords } from '../i18n/shift-words';
import type { Live } from '../live';

/** How shifts are said: names instead of ids, in one language and in the city's time. */
export interface ShiftLook {
  readonly words: ShiftWords;
  readonly formats: Formats;
  readonly name: (names: BoardNames) => string;
  readonly place: (district: string | undefined) => string;
  /** What a department or a post is called; anybody else as written. */
  readonly owner: (written: string) => string;
  readonly post: (id: string) => string;
  /** 14:32; of another day than today with the date. */
  readonly moment: (text: string) => string;
  /** With the date and the year, whatever day it is: for what is kept. */
  readonly dated: (text: string) => string;
  readonly span: (times: ShiftTimes) => readonly [string, string];
}

export function shiftLook(language: Language, words: ShiftWords, formats: () => Formats, live: Live, shift: () => ShiftPicture | undefined): ShiftLook {
  const time = (text: string): string => formats().time(Date.parse(text));
  const year = (text: string): string => new Intl.DateTimeFormat('en', { timeZone: live.timeZone(), year: 'numeric' }).format(Date.parse(text));
  const dated = (text: string): string => `${formats().date(Date.parse(text))} ${year(text)}, ${time(text)}`;
  return {
    words,
    get formats() {
      return formats();
    },
    name: (names) => nameIn(language, names),
    place: (district) => (district === undefined ? '' : nameOfCode(language, live.districts(), district)),
    owner: (written) => nameOfOwner(language, live.owners(), written),
    post(id) {
      const post = shift()?.posts.find((known) => known.id === id);
      return post ? nameIn(language, post.names) : id;
    },
    moment: (text) => (formats().date(Date.parse(text)) === formats().date(live.now()) ? time(text) : dated(text)),
    dated,
    span: (times) => [time(times.start), time(times.end)],
  };
}
