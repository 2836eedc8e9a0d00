import { onMount, Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { OperatorView } from '../../wire.gen';
import { fresh } from '../fresh';
import type { Words } from '../i18n/words';
import { PasswordForm } from './password-form';
import { peopleApi } from './people-api';
import { SessionList } from './session-list';
import '../dialog.css';

/** One's own account: the password, where one is signed in, and the ways for which a narrow bar has no room: home, and to the other language. */
export function OwnAccount(props: {
  readonly words: Words;
  readonly formats: Formats;
  readonly person: OperatorView;
  readonly home: string;
  readonly other: string;
  readonly close: () => void;
}): JSX.Element {
  let dialog: HTMLDialogElement | undefined;
  const sessions = fresh(() => peopleApi.sessions());
  onMount(() => dialog!.showModal());
  return (
    <dialog ref={dialog} class="dialog own-account" aria-label={props.words.people.own.title} onClose={() => props.close()}>
      <h2>{props.words.people.own.title}</h2>
      <Show when={props.person.hasPassword}>
        <PasswordForm words={props.words} person={props.person} done={sessions.refresh} />
      </Show>
      <h3>{props.words.people.own.sessions}</h3>
      <SessionList
        words={props.words}
        formats={props.formats}
        sessions={sessions.value()?.items ?? []}
        end={(number) => void peopleApi.endSession(number).then(sessions.refresh, sessions.refresh)}
      />
      <div class="own-ways">
        <a class="act" href={props.home}>{props.words.home}</a>
        <a class="act" href={props.other}>{props.words.other}</a>
        <button type="button" class="act" onClick={() => dialog!.close()}>{props.words.people.own.close}</button>
      </div>
    </dialog>
  );
}
