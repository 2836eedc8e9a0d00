import { createMemo, onMount, Show, type JSX } from 'solid-js';
import type { RejectionView } from '../wire.gen';
import { faultPlace } from './fault-place';
import type { Words } from './i18n/words';

const mostShown = 60_000;

/** The message as it came, the place of the fault marked where the reason names one. */
export function MessageText(props: { readonly words: Words; readonly reason: string; readonly view: RejectionView }): JSX.Element {
  const text = createMemo(() => props.view.text ?? props.view.base64 ?? '');
  const place = createMemo(() => (props.view.text === undefined ? undefined : faultPlace(props.reason, props.view.text)));
  const start = createMemo(() => Math.max(0, Math.min(place()?.start ?? 0, text().length) - mostShown / 2));
  const end = createMemo(() => start() + mostShown);
  let mark: HTMLElement | undefined;
  onMount(() => mark?.scrollIntoView({ block: 'nearest' }));
  return (
    <>
      <Show when={props.view.text === undefined}>
        <p class="hint">{props.words.rejection.binary}</p>
      </Show>
      <Show when={text().length > mostShown}>
        <p class="hint">{props.words.rejection.cut}</p>
      </Show>
      <pre class="message" data-message tabindex="0">
        <Show when={place()} fallback={text().slice(start(), end())}>
          {(known) => (
            <>
              {text().slice(start(), known().start)}
              <mark ref={mark}>{text().slice(known().start, Math.min(known().end, end()))}</mark>
              {text().slice(known().end, end())}
            </>
          )}
        </Show>
      </pre>
    </>
  );
}
