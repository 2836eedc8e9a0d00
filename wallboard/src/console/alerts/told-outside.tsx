import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import type { NoticeView } from '../../wire.gen';
import type { AlertLook } from './alert-look';
import { saidByRoom } from '../i18n/said-by-room';
import { alertsApi } from './alerts-api';
import './timeline.css';

const soon = 5_000;

/** Who was told of an alert outside the room, and what became of it; nothing where nobody is to be told. */
export function ToldOutside(props: { readonly look: AlertLook; readonly id: string; readonly version: number }): JSX.Element {
  const words = props.look.words.detail;
  const [notices, setNotices] = createSignal<readonly NoticeView[]>([]);
  let turn = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => {
    turn++;
    clearTimeout(again);
  });

  const load = async (id: string): Promise<void> => {
    const mine = ++turn;
    clearTimeout(again);
    // Without an answer the last one stands: the alert itself says whether the server is lost.
    const found = await alertsApi.notices(id).then((page) => page.items, () => undefined);
    if (mine === turn && found) {
      setNotices(found);
      if (found.some((notice) => notice.fate === 'due' || notice.fate === 'failed')) {
        again = setTimeout(() => void load(id), soon);
      }
    }
  };
  createEffect(on(() => props.id, () => setNotices([]), { defer: true }));
  createEffect(on([() => props.id, () => props.version], ([id]) => void load(id)));

  const said = (notice: NoticeView): string =>
    [words.toldFates[notice.fate] ?? notice.fate, notice.attempts > 1 ? `${props.look.formats.integer(notice.attempts)} ${props.look.formats.plural(notice.attempts, words.toldAttempts)}` : '', saidByRoom(props.look.language, notice.detail ?? '')]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <Show when={notices().length > 0}>
      <section aria-label={words.told}>
        <h3>{words.told}</h3>
        <ol class="timeline">
          <For each={notices()}>
            {(notice) => (
              <li data-notice={notice.target} data-fate={notice.fate}>
                <time datetime={notice.at ?? notice.dueAt}>{props.look.moment(notice.at ?? notice.dueAt)}</time>
                <span>
                  <b>{notice.target}</b> — {words.toldSteps[notice.step] ?? notice.step}
                  <span class="timeline-change">{said(notice)}</span>
                </span>
              </li>
            )}
          </For>
        </ol>
      </section>
    </Show>
  );
}
