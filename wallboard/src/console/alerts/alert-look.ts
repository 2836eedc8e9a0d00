import type { Formats } from '../../format/formats';
import { districtsAtWork } from '../../board/at-work';
import { isOfRoomItself } from '../../board/of-room-itself';
import { workOver } from '../../board/work-over';
import { nameIn } from '../../i18n/language';
import { nameOfCode } from '../../i18n/name-of-code';
import { nameOfOwner } from '../../i18n/name-of-owner';
import type { Language } from '../../i18n/texts';
import type { AlertView, BoardOwner } from '../../wire.gen';
import type { Live } from '../live';
import type { AlertWords } from '../i18n/alert-words';
import type { AlertGroup } from './grouped-rows';

/** How an alert is said: names instead of codes, in one language. */
export interface AlertLook {
  readonly language: Language;
  readonly words: AlertWords;
  readonly formats: Formats;
  readonly district: (code: string) => string;
  readonly category: (code: string) => string;
  readonly feed: (id: string) => string;
  /** Departments and posts, to give an alert to. */
  readonly owners: () => readonly BoardOwner[];
  /** What a department or a post is called; anybody else as written. */
  readonly owner: (written: string) => string;
  title(alert: AlertView): string;
  /** S1 to S4 with its word, for those who do not see the badge. */
  priority(alert: AlertView): string;
  state(state: string): string;
  /** Where it is: its district, or the whole city. */
  place(alert: AlertView): string;
  /** «Пожар · Прикубанский»: of what kind the alerts of a group are, and where. */
  root(group: Pick<AlertGroup, 'district' | 'category'>): string;
  /** «Плановые работы: ремонт, до 18:00» where it lies within works under way; `short`: without their title. */
  work(alert: AlertView, short?: boolean): string | undefined;
  /** Codes of the districts in which works or an event are under way. */
  atWork(): ReadonlySet<string>;
  /** 14:32:05; of another day than today with the date. */
  moment(text: string): string;
}

interface LookParts {
  readonly language: Language;
  readonly words: AlertWords;
  readonly formats: () => Formats;
  readonly live: Live;
}

export function alertLook({ language, words, formats, live }: LookParts): AlertLook {
  const { districts, categories, feeds, owners, now, works } = live;
  const district = (code: string): string => nameOfCode(language, districts().map((one) => ({ code: one.code, names: one.shortNames })), code);
  return {
    language,
    words,
    get formats() {
      return formats();
    },
    district,
    category: (code) => nameOfCode(language, categories(), code),
    feed(id) {
      const feed = feeds().find((one) => one.id === id);
      return feed ? nameIn(language, feed.names) : id;
    },
    owners,
    owner: (written) => nameOfOwner(language, owners(), written),
    title: (alert) => nameIn(language, alert.title),
    priority: (alert) => `S${alert.priority} ${words.priorities[alert.priority] ?? ''}`,
    state: (state) => words.states[state] ?? state,
    place: (alert) => (alert.district !== undefined ? district(alert.district) : isOfRoomItself(alert.kind) ? words.list.room : words.list.cityWide),
    root: (group) =>
      `${group.category === undefined ? words.list.noCategory : nameOfCode(language, categories(), group.category)} · ${group.district === undefined ? words.list.cityWide : district(group.district)}`,
    work(alert, short = false) {
      const work = workOver(works(), districts(), categories(), alert, now());
      return work && words.work(work.kind, short ? undefined : work.title, formats().soon(work.until, now()));
    },
    atWork: () => districtsAtWork(works(), districts(), now()),
    moment(text) {
      const at = Date.parse(text);
      const day = formats().date(at);
      return day === formats().date(now()) ? formats().clock(at) : `${day}, ${formats().clock(at)}`;
    },
  };
}
