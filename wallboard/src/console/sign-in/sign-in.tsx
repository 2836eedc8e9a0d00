import { createResource, createSignal, For, Show, type JSX } from 'solid-js';
import { nameIn } from '../../i18n/language';
import type { Language } from '../../i18n/texts';
import type { OperatorView, ProblemCode } from '../../wire.gen';
import { Refused } from '../api';
import type { Words } from '../i18n/words';
import { SetUp } from './set-up';
import { providerPage, signInApi } from './sign-in-api';
import { takenOff } from './way-back';
import '../field.css';
import './sign-in.css';

interface SignInProps {
  readonly language: Language;
  readonly words: Words;
  readonly done: (person: OperatorView) => void;
}

/** What a provider's refusal led back with, told once. */
function refusedOnTheWay(words: Words): string {
  const code = takenOff('refused');
  return code === undefined ? '' : words.refusal[code as ProblemCode] ?? words.refusal.providerAnswer;
}

/** Lets somebody in by a password, a token or the organisation's provider; what is typed is exchanged for a cookie and kept nowhere. */
export function SignIn(props: SignInProps): JSX.Element {
  const words = props.words.signIn;
  const [ways] = createResource(() => signInApi.ways().catch(() => undefined));
  const [wrong, setWrong] = createSignal(refusedOnTheWay(props.words));
  const [busy, setBusy] = createSignal(false);
  let name: HTMLInputElement | undefined;
  let password: HTMLInputElement | undefined;
  let token: HTMLInputElement | undefined;

  async function submit(event: SubmitEvent, ask: () => Promise<OperatorView>, box: HTMLInputElement, refused: string): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      props.done(await ask());
    } catch (error) {
      const status = error instanceof Refused ? error.problem.status : 0;
      setWrong(status === 401 || status === 400 ? refused : status === 429 ? words.tooOften : props.words.failed((error as Error).message));
      box.select();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Show when={!ways()?.setup} fallback={<SetUp words={props.words} done={props.done} />}>
      <main class="sign-in">
        <h1>{words.title}</h1>
        <Show when={wrong()}>
          <p class="wrong" role="alert">{wrong()}</p>
        </Show>
        <form onSubmit={(event) => void submit(event, () => signInApi.byPassword(name!.value.trim(), password!.value), password!, words.wrongPassword)}>
          <label class="field"><span>{words.name}</span><input id="name" ref={name} autocomplete="username" required autofocus maxlength="64" /></label>
          <label class="field"><span>{words.password}</span><input id="password" ref={password} type="password" autocomplete="current-password" required maxlength="256" /></label>
          <button class="act primary" type="submit" disabled={busy()}>{words.submit}</button>
        </form>
        <For each={ways()?.providers ?? []}>
          {(provider) => <a class="act" data-provider={provider.id} href={providerPage(provider.id, props.language)}>{words.openId(nameIn(props.language, provider.names))}</a>}
        </For>
        <form class="sign-in-token" onSubmit={(event) => void submit(event, () => signInApi.byToken(token!.value.trim()), token!, words.wrong)}>
          <label class="field"><span>{words.token}</span><input id="token" ref={token} type="password" autocomplete="off" required aria-describedby="token-hint" /></label>
          <p id="token-hint" class="hint">{words.hint}</p>
          <button class="act" type="submit" disabled={busy()}>{words.submitToken}</button>
        </form>
      </main>
    </Show>
  );
}
