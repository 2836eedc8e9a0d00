import { createSignal, onCleanup, Show, type JSX } from 'solid-js';
import type { Language } from '../i18n/texts';
import { watchAdmission, type Admission } from './pairing';
import { pairingWordsOf } from './pairing-words';
import './admission.css';

const patience = 10_000;

/** Over the whole wall while it may not read: the code by which it is let in. */
export function AdmissionScreen(props: { readonly language: Language }): JSX.Element {
  const words = pairingWordsOf(props.language);
  const [admission, setAdmission] = createSignal<Admission>({ kind: 'open' });
  onCleanup(
    watchAdmission({
      isLive: () => document.documentElement.dataset.link === 'live',
      fetch: (path, body) =>
        fetch(`/api/v1/${path}`, {
          signal: AbortSignal.timeout(patience),
          ...(body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
        }),
      tell: setAdmission,
      done: () => location.reload(),
    }),
  );
  const code = (): { readonly code: string; readonly endsAt: number } | undefined => {
    const state = admission();
    return state.kind === 'code' ? state : undefined;
  };
  const clock = (moment: number): string => new Date(moment).toLocaleTimeString(props.language, { hour: '2-digit', minute: '2-digit' });
  return (
    <Show when={admission().kind !== 'open'}>
      <section class="admission" aria-labelledby="admission-title" data-admission={admission().kind}>
        <h1 id="admission-title">{words.title}</h1>
        <Show when={code()} fallback={<p>{words.wait}</p>}>
          {(shown) => (
            <>
              <p class="admission-code" data-code={shown().code}>{`${shown().code.slice(0, 3)} ${shown().code.slice(3)}`}</p>
              <p>{words.how}</p>
              <p class="admission-until">{words.until(clock(shown().endsAt))}</p>
            </>
          )}
        </Show>
      </section>
    </Show>
  );
}
