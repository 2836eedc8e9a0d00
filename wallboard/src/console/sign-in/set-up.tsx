import { createSignal, Show, type JSX } from 'solid-js';
import type { OperatorView } from '../../wire.gen';
import type { Words } from '../i18n/words';
import { signInApi } from './sign-in-api';

/** Makes the first administrator of a room in which nobody is known. */
export function SetUp(props: { readonly words: Words; readonly done: (person: OperatorView) => void }): JSX.Element {
  const words = props.words.signIn;
  const [wrong, setWrong] = createSignal('');
  const [busy, setBusy] = createSignal(false);

  async function submit(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string): string => String(typed.get(name) ?? '');
    setBusy(true);
    try {
      props.done(await signInApi.setUp({
        code: text('code').trim(), id: text('id').trim(), name: text('name').trim(), password: text('password'), ...(text('post').trim() === '' ? {} : { post: text('post').trim() }),
      }));
    } catch (error) {
      setWrong(props.words.failed((error as Error).message));
    } finally {
      setBusy(false);
    }
  }

  return (
    <main class="sign-in" data-setup>
      <h1>{words.setUp}</h1>
      <p class="hint">{words.setUpHint}</p>
      <Show when={wrong()}>
        <p class="wrong" role="alert">{wrong()}</p>
      </Show>
      <form onSubmit={(event) => void submit(event)}>
        <label class="field"><span>{words.code}</span><input name="code" required autofocus autocomplete="one-time-code" /></label>
        <label class="field"><span>{words.id} <small>{words.idHint}</small></span><input name="id" required autocomplete="username" maxlength="64" pattern="[a-z0-9]+(-[a-z0-9]+)*" /></label>
        <label class="field"><span>{words.fullName}</span><input name="name" required autocomplete="name" maxlength="100" /></label>
        <label class="field"><span>{words.post}</span><input name="post" autocomplete="organization-title" maxlength="100" /></label>
        <label class="field"><span>{words.newPassword}</span><input name="password" type="password" required autocomplete="new-password" maxlength="256" /></label>
        <button class="act primary" type="submit" disabled={busy()}>{words.create}</button>
      </form>
    </main>
  );
}
