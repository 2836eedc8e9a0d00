import { Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { OperatorView } from '../../wire.gen';
import type { Words } from '../i18n/words';
import { AccountsPane } from './accounts-pane';
import { WallsPane } from './walls-pane';
import '../field.css';
import './people-page.css';

/** People, for administrators, and walls, for whoever lets them in. */
export function PeoplePage(props: { readonly words: Words; readonly formats: Formats; readonly person: OperatorView }): JSX.Element {
  return (
    <main class="page people-page">
      <Show when={props.person.role === 'administrator'}>
        <AccountsPane words={props.words} formats={props.formats} />
      </Show>
      <WallsPane words={props.words} formats={props.formats} />
    </main>
  );
}
