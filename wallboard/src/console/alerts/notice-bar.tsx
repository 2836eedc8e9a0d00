import { Show, type JSX } from 'solid-js';
import type { AlertLook } from './alert-look';
import type { OpenCommands } from './open-commands';

/** What became of the last action, and the button that takes it back while it can be. */
export function NoticeBar(props: { readonly look: AlertLook; readonly commands: OpenCommands; readonly enabled: boolean }): JSX.Element {
  const words = props.look.words.fate;
  const { notice, undoSeconds, pending } = props.commands;
  return (
    <div class="notice-bar" role="status" data-notice={notice()?.kind ?? ''}>
      <Show when={notice()}>
        {(told) => (
          <>
            <span class="notice-text">{told().text}</span>
            <Show when={told().again}>
              {(again) => <button type="button" class="act" data-act="again" disabled={!props.enabled || pending() !== undefined} onClick={again()}>{words.again}</button>}
            </Show>
            <Show when={undoSeconds() > 0}>
              <button type="button" class="act" data-act="undo" disabled={!props.enabled || pending() !== undefined} onClick={() => void props.commands.undo()}>
                {/* Read aloud once, not every second. */}
                <span aria-hidden="true">{words.undo(String(undoSeconds()))}</span>
                <span class="unseen">{props.look.words.verbs.undo}</span>
                <kbd aria-hidden="true">U</kbd>
              </button>
            </Show>
            <button type="button" class="act hush" aria-label={words.dismiss} title={words.dismiss} onClick={props.commands.hush}>✕</button>
          </>
        )}
      </Show>
    </div>
  );
}
