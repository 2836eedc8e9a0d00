import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { AccountView } from '../../wire.gen';
import type { Words } from '../i18n/words';
import { accountActs } from './account-acts';
import { AccountForm, type PostChoice } from './account-form';
import { asking } from './asking';
import { peopleApi } from './people-api';
import { SessionList } from './session-list';
import { TextField, textsOf } from './text-field';

/** One account: what it is, and what an administrator does to it. */
export function AccountDetail(props: { readonly words: Words; readonly formats: Formats; readonly account: AccountView; readonly posts: readonly PostChoice[]; readonly changed: () => void }): JSX.Element {
  const words = props.words.people.accounts;
  const [done, setDone] = createSignal(false);
  const form = asking((_, detail) => props.words.failed(detail));

  const act = (question: () => Promise<unknown>): void => {
    setDone(false);
    void form.run(async () => {
      await question();
      setDone(true);
      props.changed();
    });
  };

  function setPassword(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    const shown = event.currentTarget;
    const password = textsOf(shown)('set-password');
    act(() => peopleApi.setPassword(props.account.id, password).then(() => shown.reset()));
  }

  return (
    <div class="people-detail" data-account-detail={props.account.id}>
      <h3>{props.account.name}</h3>
      <AccountForm words={props.words} posts={props.posts} account={props.account} done={() => props.changed()} cancel={() => props.changed()} />
      <Show when={!props.account.isExternal}>
        <form class="people-form across" onSubmit={setPassword}>
          <TextField id="set-password" label={words.firstPassword} hint={words.firstPasswordHint} type="password" autocomplete="new-password" />
          <button class="act" type="submit" disabled={form.busy()}>{words.setPassword}</button>
        </form>
      </Show>
      <div class="people-acts">
        <For each={accountActs(props.account)}>
          {(one) => (
            <button class="act" type="button" data-act={one} onClick={() => act(() => (one === 'disable' ? peopleApi.disable : peopleApi.enable)(props.account.id))}>
              {words[one]}
            </button>
          )}
        </For>
        <Show when={props.account.sessions.length > 0}>
          <button class="act" type="button" data-act="end-all" onClick={() => act(() => peopleApi.endSessions(props.account.id))}>{words.endAll}</button>
        </Show>
      </div>
      <Show when={form.wrong()}>
        <p class="wrong" role="alert">{form.wrong()}</p>
      </Show>
      <p class="quiet" role="status">{done() ? words.done : ''}</p>
      <h4>{words.sessions(props.formats.integer(props.account.sessions.length))}</h4>
      <SessionList words={props.words} formats={props.formats} sessions={props.account.sessions} />
    </div>
  );
}
