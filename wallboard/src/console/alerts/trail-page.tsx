import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import type { TrailView } from '../../wire.gen';
import type { ItemPage } from '../api';
import { fresh } from '../fresh';
import type { AlertLook } from './alert-look';
import { alertsApi } from './alerts-api';
import { aboutOf, changeOf, whoOf, whyOf } from './trail-words';
import './trail-page.css';

interface TrailPageProps {
  readonly look: AlertLook;
  readonly failed: (reason: string) => string;
  /** Changes whenever an alert does. */
  readonly version: number | undefined;
}

const pageSize = '200';

/** Everything that people and the room did, the newest first. */
export function TrailPage(props: TrailPageProps): JSX.Element {
  const words = props.look.words.trail;
  const [entries, setEntries] = createSignal<readonly TrailView[]>();
  const [next, setNext] = createSignal<string>();
  const [notice, setNotice] = createSignal('');
  const [older, setOlder] = createSignal(false);

  /** Puts what is newer than all that is shown above it: what is being read stays, and so do older pages. */
  async function readNewer(): Promise<void> {
    const first = entries()?.[0];
    if (first === undefined) {
      const page = await alertsApi.trail({ limit: pageSize });
      setEntries(page.items);
      setNext(page.next);
      return;
    }
    let after: string | undefined = String(first.position);
    while (after !== undefined) {
      const page: ItemPage<TrailView> = await alertsApi.trail({ after, limit: pageSize });
      const top = entries()?.[0]?.position ?? 0;
      const newer = page.items.filter((entry) => entry.position > top);
      if (newer.length > 0) {
        setEntries([...newer.reverse(), ...(entries() ?? [])]);
      }
      after = page.next;
    }
  }

  async function readOlder(): Promise<void> {
    setOlder(true);
    await told(async () => {
      const page = await alertsApi.trail({ before: next(), limit: pageSize });
      setEntries([...(entries() ?? []), ...page.items]);
      setNext(page.next);
    });
    setOlder(false);
  }

  async function told(read: () => Promise<void>): Promise<void> {
    try {
      await read();
      setNotice('');
    } catch (error) {
      setNotice(props.failed((error as Error).message));
    }
  }

  // Sign-ins and readings of persons change no alert: it is asked for anyway, as often as everything is.
  const newest = fresh(() => told(readNewer));
  createEffect(on(() => props.version, newest.refresh, { defer: true }));

  return (
    <section class="trail-page pane" tabindex="0" aria-label={props.look.words.tabs.trail}>
      <p class="notice" role="status">{notice()}</p>
      <table class="trail">
        <thead>
          <tr>
            <th scope="col">№</th>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.verb}</th>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.hash}</th>
          </tr>
        </thead>
        <tbody>
          <For each={entries()} fallback={<Show when={entries()}><tr><td colspan="8">{words.none}</td></tr></Show>}>
            {(entry) => (
              <tr data-trail={entry.position} data-verb={entry.verb}>
                <td class="number">{entry.position}</td>
                <td>{props.look.moment(entry.at)}</td>
                <td>{whoOf(props.look, entry)}</td>
                <td>{words.verbs[entry.verb] ?? entry.verb}</td>
                <td>{aboutOf(props.look, entry)}</td>
                <td>{changeOf(props.look, entry)}</td>
                <td class="trail-why">{whyOf(props.look, entry)}</td>
                <td class="trail-hash" title={entry.hash}>{entry.hash?.slice(0, 10)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={next()}>
        <button type="button" class="act" data-act="older" disabled={older()} onClick={() => void readOlder()}>{words.more}</button>
      </Show>
    </section>
  );
}
