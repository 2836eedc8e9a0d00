import { For, onMount, Show, type JSX } from 'solid-js';
import type { Language } from '../../i18n/texts';
import type { AlertWords } from '../i18n/alert-words';
import { caps, type KeyWish } from './key-plan';
import '../dialog.css';
import './key-help.css';

interface KeyHelpProps {
  readonly language: Language;
  readonly words: AlertWords;
  readonly lettersOn: boolean;
  readonly switchLetters: (on: boolean) => void;
  readonly close: () => void;
}

/** The overlay on `?`: what each key does, and the switch that turns single letters off. */
export function KeyHelp(props: KeyHelpProps): JSX.Element {
  const { keys, verbs } = props.words;
  const said: Readonly<Partial<Record<KeyWish, string>>> = { ...verbs, next: keys.next, previous: keys.previous, search: keys.search, handover: keys.handover, silence: props.words.walls.silence };
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog!.showModal());
  return (
    <dialog class="dialog key-help" ref={dialog} aria-labelledby="key-help-title" data-help onClose={props.close}>
      <h2 id="key-help-title">{keys.title}</h2>
      <p class="hint">{keys.hint}</p>
      <label class="check">
        <input type="checkbox" data-letters checked={props.lettersOn} onChange={(event) => props.switchLetters(event.currentTarget.checked)} />
        {keys.on}
      </label>
      <dl class="key-list">
        <For each={caps}>
          {([wish, latin, russian]) => (
            <>
              <dt><kbd>{latin}</kbd> <Show when={props.language === 'ru'}><kbd class="cap-ru">{russian}</kbd></Show></dt>
              <dd>{said[wish]}</dd>
            </>
          )}
        </For>
        <dt><kbd>↓</kbd> <kbd>↑</kbd></dt><dd>{keys.next} / {keys.previous}</dd>
        <dt><kbd>→</kbd> <kbd>←</kbd></dt><dd>{keys.group}</dd>
        <dt><kbd>␣</kbd></dt><dd>{keys.mark}</dd>
        <dt><kbd>PgDn</kbd> <kbd>PgUp</kbd></dt><dd>{keys.page}</dd>
        <dt><kbd>Home</kbd> <kbd>End</kbd></dt><dd>{keys.ends}</dd>
        <dt><kbd>Esc</kbd></dt><dd>{keys.leave}</dd>
      </dl>
      <button type="button" class="act primary" onClick={() => dialog!.close()}>{keys.close}</button>
    </dialog>
  );
}
