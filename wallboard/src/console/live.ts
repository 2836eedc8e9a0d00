import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { openBoardLink } from '../link/board-link';
import type { BoardFeed } from '../wire.gen';

const beat = 1_000;

/** What the console hears of the room while it is open. */
export interface Live {
  /** Changes whenever a feed does. */
  readonly feeds: Accessor<readonly BoardFeed[]>;
  readonly timeZone: Accessor<string>;
  readonly city: Accessor<{ readonly ru: string; readonly en: string } | undefined>;
  /** The server's time, Unix ms, a second at a time. */
  readonly now: Accessor<number>;
  readonly connected: Accessor<boolean>;
}

/** Opens the hub. Must run under a Solid owner; ends with it. */
export function openLive(): Live {
  const [feeds, setFeeds] = createSignal<readonly BoardFeed[]>([]);
  const [timeZone, setTimeZone] = createSignal('Europe/Moscow');
  const [city, setCity] = createSignal<{ readonly ru: string; readonly en: string }>();
  const [now, setNow] = createSignal(Date.now());
  const [connected, setConnected] = createSignal(false);
  let ahead = 0;
  const line = openBoardLink(
    '/hubs/board',
    {
      state(state) {
        setFeeds(state.feeds);
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
  return { feeds, timeZone, city, now, connected };
}
