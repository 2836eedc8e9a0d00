import { createSignal, Show, type JSX } from 'solid-js';
import type { OperatorView } from '../../wire.gen';
import type { Words } from '../i18n/words';
import { asking } from './asking';
import { signInApi } from '../sign-in/sign-in-api';
import { TextField, textsOf } from './text-field';

/** Changes one's own password. */
export function PasswordForm(props: { readonly words: Words; readonly person: OperatorView; readonly done?: () => void }): JSX.Element {
  const words = props.words.people.own;
  const [changed, setChanged] = createSignal(false);
  const form = asking((status, detail) => (status === 429 ? props.words.signIn.tooOften : props.words.failed(detail)));

  function submit(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
    event.preventDefault();
    const shown = event.currentTarget;
    const text = textsOf(shown);
    setChanged(false);
    if (text('own-next') !== text('own-again')) {
      form.setWrong(words.differ);
      return;
    }
    void form.run(async () => {
      await signInApi.changePassword(text('own-present'), text('own-next'));
      shown.reset();
      setChanged(true);
      props.done?.();
    });
  }

  return (
    <form class="people-form" data-password-form onSubmit={submit}>
      <input class="unseen" type="text" autocomplete="username" value={props.person.id} readOnly tabIndex={-1} aria-hidden="true" />
      <TextField id="own-present" label={words.present} type="password" autocomplete="current-password" focus />
      <TextField id="own-next" label={words.next} type="password" autocomplete="new-password" hint={words.rule} />
      <TextField id="own-again" label={words.again} type="password" autocomplete="new-password" />
      <Show when={form.wrong()}>
        <p class="wrong" role="alert">{form.wrong()}</p>
      </Show>
      <p class="quiet" role="status">{changed() ? words.changed : ''}</p>
      <button class="act primary" type="submit" disabled={form.busy()}>{words.change}</button>
    </form>
  );
}
