import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { Live } from '../live';
import type { AlertView } from '../../wire.gen';
import { emptyBook, withAnswer, withPage, type AlertBook } from './alert-book';
import { alertsApi } from './alerts-api';

const tryAgainAfter = 2_000;

/** The alerts, kept as fresh as the board's stream says they are. */
export interface OpenBook {
  readonly book: Accessor<AlertBook>;
  /** Whether all of them were read at least once. */
  readonly loaded: Accessor<boolean>;
  /** Takes the server's answer to a command. */
  readonly take: (alert: AlertView) => void;
  /** Asks for what changed. */
  readonly refresh: () => void;
}

/** Reads all alerts, then what changed whenever the board says that something did. Must run under a Solid owner; ends with it. */
export function openBook(live: Pick<Live, 'alerts' | 'epoch'>): OpenBook {
  const [book, setBook] = createSignal<AlertBook>(emptyBook);
  const [loaded, setLoaded] = createSignal(false);
  let whole = true;
  let busy = false;
  let again = false;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read(): Promise<void> {
    clearTimeout(timer);
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      do {
        again = false;
        await readOnce();
      } while (again && !ended);
    } catch {
      timer = setTimeout(() => void read(), tryAgainAfter);
    } finally {
      busy = false;
    }
  }

  async function readOnce(): Promise<void> {
    const all = whole;
    const since = all ? undefined : book().version;
    let page = await alertsApi.list(since);
    const { version } = page;
    const isWhole = all || page.whole;
    const [items, gone] = [[...page.items], [...page.gone]];
    while (page.next !== undefined && !ended) {
      page = await alertsApi.list(since, page.next);
      items.push(...page.items);
      gone.push(...page.gone);
    }
    if (!ended) {
      whole = whole && !all;

      // What changed while the pages came is asked for from the first one's version on.
      setBook(withPage(book(), { version, items, gone, whole: isWhole }));
      setLoaded(true);
    }
  }

  createEffect(on(live.epoch, () => {
    // Another run of the server counts its versions anew.
    whole = true;
  }));
  createEffect(on([live.epoch, () => live.alerts()?.version], () => void read()));
  onCleanup(() => {
    ended = true;
    clearTimeout(timer);
  });
  return { book, loaded, take: (alert) => setBook(withAnswer(book(), alert)), refresh: () => void read() };
}
