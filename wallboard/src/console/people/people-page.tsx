import { Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { Language } from '../../i18n/texts';
import type { BoardOwner, OperatorView } from '../../wire.gen';
import type { Words } from '../i18n/words';
import { nameIn } from '../../i18n/language';
import type { PostChoice } from './account-form';
import { AccountsPane } from './accounts-pane';
import { WallsPane } from './walls-pane';
import '../field.css';
import './people-page.css';

interface PeoplePageProps {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  readonly person: OperatorView;
  /** Departments and posts as configured. */
  readonly owners: readonly BoardOwner[];
}

/** People, for administrators, and walls, for whoever lets them in. */
export function PeoplePage(props: PeoplePageProps): JSX.Element {
  const posts = (): readonly PostChoice[] => props.owners.filter((one) => !one.isDepartment).map((one) => ({ code: one.code, name: nameIn(props.language, one.names), names: [one.names.ru, one.names.en] }));
  return (
    <main class="page people-page">
      <Show when={props.person.role === 'administrator'}>
        <AccountsPane words={props.words} formats={props.formats} posts={posts()} />
      </Show>
      <WallsPane words={props.words} formats={props.formats} />
    </main>
  );
}
