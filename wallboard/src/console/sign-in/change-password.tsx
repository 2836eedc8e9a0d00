import { createSignal, Show, type JSX } from 'solid-js';
import type { Words } from '../i18n/words';
import { signInApi } from './sign-in-api';
import '../field.css';
import './sign-in.css';

interface ChangePasswordProps {
  readonly words: Words;
  readonly changed: () => void;
  readonly leave: () => void;
}

/** Asks for a password of the person's own, where another gave the present one. */
export function ChangePassword(props: ChangePasswordProps): JSX.Element {
  const words = props.words.signIn;
  const [wrong, setWrong] = createSignal('');
  const [busy, setBusy] = createSignal(false);

  async function submit(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string): string => String(typed.get(name) ?? '');
    if (text('password') !== text('again')) {
      setWrong(words.differ);
      return;
    }
    setBusy(true);
    try {
      await signInApi.changePassword(text('present'), text('password'));
      props.changed();
    } catch (error) {
      setWrong(props.words.failed((error as Error).message));
    } finally {
      setBusy(false);
    }
  }

  return (
    <main class="sign-in" data-change-password>
      <h1>{words.change}</h1>
      <p class="hint">{words.changeHint}</p>
      <Show when={wrong()}>
        <p class="wrong" role="alert">{wrong()}</p>
      </Show>
      <form onSubmit={(event) => void submit(event)}>
        <label class="field"><span>{words.present}</span><input name="present" type="password" required autofocus autocomplete="current-password" maxlength="256" /></label>
        <label class="field"><span>{words.newPassword}</span><input name="password" type="password" required autocomplete="new-password" maxlength="256" /></label>
        <label class="field"><span>{words.again}</span><input name="again" type="password" required autocomplete="new-password" maxlength="256" /></label>
        <button class="act primary" type="submit" disabled={busy()}>{words.change}</button>
      </form>
      <button class="act" type="button" onClick={props.leave}>{words.out}</button>
    </main>
  );
}
