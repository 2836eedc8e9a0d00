import { For, Show, type JSX } from 'solid-js';
import type { TrailView } from '../../wire.gen';
import type { AlertLook } from './alert-look';
import { changeOf, whoOf, whyOf } from './trail-words';
import './timeline.css';

/** What happened to an alert, the newest first. */
export function Timeline(props: { readonly look: AlertLook; readonly entries: readonly TrailView[] }): JSX.Element {
  const newestFirst = (): readonly TrailView[] => [...props.entries].sort((one, other) => other.position - one.position);
  return (
    <ol class="timeline">
      <For each={newestFirst()} fallback={<li class="quiet">{props.look.words.trail.none}</li>}>
        {(entry) => (
          <li data-trail={entry.position} data-verb={entry.verb}>
            <time datetime={entry.at}>{props.look.moment(entry.at)}</time>
            <span>
              <b>{props.look.words.trail.verbs[entry.verb] ?? entry.verb}</b> — {whoOf(props.look, entry)}
              <Show when={changeOf(props.look, entry)}>{(change) => <span class="timeline-change">{change()}</span>}</Show>
              <Show when={whyOf(props.look, entry)}>{(why) => <span class="timeline-why">{why()}</span>}</Show>
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
