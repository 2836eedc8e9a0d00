import { createSignal, Show, type JSX } from 'solid-js';
import type { OperatorView } from '../wire.gen';
import { api, Refused } from './api';
import type { Words } from './i18n/words';
import './sign-in.css';

/** Asks for the token; it is exchanged for a cookie and kept nowhere. */
export function SignIn(props: { readonly words: Words; readonly done: (person: OperatorView) => void }): JSX.Element {
  const [wrong, setWrong] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  let token: HTMLInputElement | undefined;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      props.done(await api.signIn(token!.value.trim()));
    } catch (error) {
      const status = error instanceof Refused ? error.problem.status : 0;
      setWrong(status === 401 || status === 400 ? props.words.signIn.wrong : props.words.failed(String((error as Error).message)));
      token!.select();
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="sign-in" onSubmit={(event) => void submit(event)}>
      <h1>{props.words.signIn.title}</h1>
      <label for="token">{props.words.signIn.token}</label>
      <input id="token" ref={token} type="password" autocomplete="current-password" required autofocus aria-describedby="token-hint" />
      <p id="token-hint" class="hint">{props.words.signIn.hint}</p>
      <Show when={wrong()}>
        <p class="wrong" role="alert">{wrong()}</p>
      </Show>
      <button class="act primary" type="submit" disabled={busy()}>{props.words.signIn.submit}</button>
    </form>
  );
}
