import { For, Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { SessionView } from '../../wire.gen';
import { momentOf } from './moment-of';
import type { Words } from '../i18n/words';

/** Sessions, the newest first; with a button each where they can be ended one by one. */
export function SessionList(props: {
  readonly words: Words;
  readonly formats: Formats;
  readonly sessions: readonly SessionView[];
  readonly end?: (number: string) => void;
}): JSX.Element {
  const words = (): Words['people']['own'] => props.words.people.own;
  const time = (moment: string): string => momentOf(props.formats, moment);
  return (
    <ul class="people-list">
      <For each={props.sessions}>
        {(session) => (
          <li data-session={session.number}>
            <span>
              {session.address ?? ''} <Show when={session.isThis}>({words().thisOne})</Show>
              <small>{`${words().started(time(session.startedAt))}, ${words().seen(time(session.seenAt))}`}</small>
              <small class="agent">{session.agent ?? ''}</small>
            </span>
            <Show when={props.end && !session.isThis}>
              <button type="button" class="act" onClick={() => props.end!(session.number)}>{words().end}</button>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
