import { createSignal, For, Show, type JSX } from 'solid-js';
import { Glyph } from '../widgets/glyphs';
import type { ConfigurationState } from '../wire.gen';
import { api, Refused } from './api';
import type { Words } from './i18n/words';
import './configuration-notice.css';

interface ConfigurationNoticeProps {
  readonly words: Words;
  readonly state: ConfigurationState | undefined;
  readonly mayReload: boolean;
  readonly changed: () => void;
}

/** Says that the configuration was changed and is not in use, or not all of it; there is nothing to see while it is. */
export function ConfigurationNotice(props: ConfigurationNoticeProps): JSX.Element {
  const words = props.words.configuration;
  const [failed, setFailed] = createSignal('');
  const told = (): readonly string[] => {
    const state = props.state;
    return state === undefined ? [] : state.errors.length > 0 ? state.errors : state.atNextStart;
  };

  async function reload(): Promise<void> {
    try {
      await api.reload();
      setFailed('');
    } catch (error) {
      setFailed(error instanceof Refused && error.problem.status === 422 ? '' : props.words.failed((error as Error).message));
    }
    props.changed();
  }

  return (
    <Show when={told().length > 0}>
      <aside class="configuration" data-configuration={props.state!.errors.length > 0 ? 'refused' : 'waits'}>
        <Glyph name="warning" />
        <div>
          <strong>{props.state!.errors.length > 0 ? words.refused : words.waits}</strong>
          <ul>
            <For each={told().slice(0, 3)}>{(one) => <li>{one}</li>}</For>
          </ul>
          <p role="status">{failed()}</p>
        </div>
        <Show when={props.mayReload}>
          <button type="button" class="act" onClick={() => void reload()}>{words.reload}</button>
        </Show>
      </aside>
    </Show>
  );
}
