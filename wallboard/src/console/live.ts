import { batch, createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';
import { withLeftoverNames } from '../i18n/leftovers';
import { openBoardLink } from '../link/board-link';
import type { BoardAlerts, BoardCategory, BoardDistrict, BoardFeed, BoardOwner, BoardReadiness, BoardWork } from '../wire.gen';

const beat = 1_000;

/** What the console hears of the room while it is open. */
export interface Live {
  /** Changes whenever a feed does. */
  readonly feeds: Accessor<readonly BoardFeed[]>;
  readonly districts: Accessor<readonly BoardDistrict[]>;
  readonly categories: Accessor<readonly BoardCategory[]>;
  /** Departments and posts as configured. */
  readonly owners: Accessor<readonly BoardOwner[]>;
  /** The alerts as the wall shows them; undefined before anything came. */
  readonly alerts: Accessor<BoardAlerts | undefined>;
  /** The readiness mode; undefined before anything came. */
  readonly readiness: Accessor<BoardReadiness | undefined>;
  /** Planned works under way and coming. */
  readonly works: Accessor<readonly BoardWork[]>;
  /** One run of the server; empty before anything came. */
  readonly epoch: Accessor<string>;
  /** Whether the city has boundaries to draw. */
  readonly hasMap: Accessor<boolean>;
  readonly timeZone: Accessor<string>;
  readonly city: Accessor<{ readonly ru: string; readonly en: string } | undefined>;
  /** What the room itself has to say of its own failure, as the server words it; empty while it is well. */
  readonly trouble: Accessor<string>;
  /** The server's time at which rules were last known to run: it stands still while there is trouble; undefined where nothing is known. */
  readonly checkedAt: Accessor<number | undefined>;
  /** The server's time, Unix ms, a second at a time. */
  readonly now: Accessor<number>;
  readonly connected: Accessor<boolean>;
}

/** Opens the hub. Must run under a Solid owner; ends with it. */
export function openLive(): Live {
  const [feeds, setFeeds] = createSignal<readonly BoardFeed[]>([]);
  const [districts, setDistricts] = createSignal<readonly BoardDistrict[]>([]);
  const [categories, setCategories] = createSignal<readonly BoardCategory[]>([]);
  const [owners, setOwners] = createSignal<readonly BoardOwner[]>([]);
  const [alerts, setAlerts] = createSignal<BoardAlerts>();
  const [readiness, setReadiness] = createSignal<BoardReadiness>();
  const [works, setWorks] = createSignal<readonly BoardWork[]>([]);
  const [epoch, setEpoch] = createSignal('');
  const [hasMap, setHasMap] = createSignal(false);
  const [timeZone, setTimeZone] = createSignal('Europe/Moscow');
  const [city, setCity] = createSignal<{ readonly ru: string; readonly en: string }>();
  const [trouble, setTrouble] = createSignal('');
  const [now, setNow] = createSignal(Date.now());
  const [connected, setConnected] = createSignal(false);
  let ahead = 0;
  const line = openBoardLink(
    '/hubs/board',
    {
      state(state) {
        batch(() => {
          setEpoch(state.epoch);
          setAlerts(state.alerts);
          setReadiness(state.readiness);
          setWorks(state.works);
          setTrouble(state.trouble);
        });
        setHasMap(state.city.hasMap);
        setFeeds(state.feeds);
        setDistricts(withLeftoverNames(state.districts));
        setCategories(withLeftoverNames(state.categories));
        setOwners(state.city.owners);
        setTimeZone(state.city.timeZone);
        setCity(state.city.names);
      },
      serverTime(serverNow) {
        ahead = serverNow - Date.now();
      },
    },
    () => performance.now(),
  );
  const timer = setInterval(() => {
    setNow(Date.now() + ahead);
    setConnected(line.stateAt(performance.now()).kind === 'live');
  }, beat);
  onCleanup(() => {
    clearInterval(timer);
    line.dispose();
  });
  const checkedAt = createMemo<number | undefined>((before) => (epoch() === '' ? undefined : trouble() !== '' ? before : now()));
  return { feeds, districts, categories, owners, alerts, readiness, works, epoch, hasMap, timeZone, city, trouble, checkedAt, now, connected };
}
