import { For, Show, type JSX } from 'solid-js';
import type { AlertWords } from '../i18n/alert-words';
import type { AlertView } from '../../wire.gen';
import { isPossible, verbs, type Verb } from './possible';
import { caps } from './key-plan';

interface ActionBarProps {
  readonly words: AlertWords;
  readonly alert: AlertView;
  readonly role: string;
  /** Whether anything can be sent at all. */
  readonly enabled: boolean;
  readonly pending: Verb | undefined;
  readonly chosen: Verb | undefined;
  readonly press: (verb: Verb) => void;
}

/** Every action that the alert and the role allow, as a button with its key. Undo stands with what is to be undone. */
export function ActionBar(props: ActionBarProps): JSX.Element {
  const possible = (): readonly Verb[] => verbs.filter((verb) => verb !== 'undo' && isPossible(verb, props.alert, props.role));
  return (
    <div class="alert-acts" role="group" aria-label={props.words.detail.actions}>
      <For each={possible()}>
        {(verb) => (
          <button
            type="button"
            class="act"
            classList={{ primary: verb === 'acknowledge' }}
            data-verb={verb}
            disabled={!props.enabled || props.pending !== undefined}
            aria-busy={props.pending === verb}
            aria-expanded={props.chosen === verb ? 'true' : undefined}
            onClick={() => props.press(verb)}
          >
            {props.pending === verb ? props.words.fate.pending : props.words.verbs[verb]}
            <Show when={caps.find(([wish]) => wish === verb)}>
              {(cap) => <kbd aria-hidden="true">{cap()[1]}</kbd>}
            </Show>
          </button>
        )}
      </For>
    </div>
  );
}
