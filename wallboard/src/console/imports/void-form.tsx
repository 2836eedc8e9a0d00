import { createSignal, For, Show, type JSX } from 'solid-js';
import type { ImportView } from '../../wire.gen';
import { commandKey } from '../alerts/alerts-api';
import { Refused } from '../api';
import { handsApi } from '../hands/hands-api';
import type { Words } from '../i18n/words';
import '../hands/hands.css';

interface VoidFormProps {
  readonly words: Words;
  readonly count: (number: number) => string;
  readonly one: ImportView;
  /** Is given the import as it is since, or nothing where it changed meanwhile; and what is to be said. */
  readonly done: (after: ImportView | undefined, said: string) => void;
  readonly cancel: () => void;
}

const leastReason = 3;

/** What making an import void would come to, and why it is to be. */
export function VoidForm(props: VoidFormProps): JSX.Element {
  const words = props.words.imports;
  const isSpan = props.one.source === 'span';
  const [reason, setReason] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [isWrong, setWrong] = createSignal(false);
  const [failed, setFailed] = createSignal('');
  const key = commandKey();
  const facts = (): readonly (readonly [name: string, value: number])[] => {
    const { voiding } = props.one;
    return voiding === undefined ? [] : (['reports', 'gone', 'open', 'kept', 'rejections'] as const).map((name) => [words.comesToFacts[name], voiding[name]]);
  };

  async function confirm(): Promise<void> {
    const why = reason().trim();
    setWrong(why.length < leastReason);
    if (isWrong() || busy()) {
      return;
    }
    setBusy(true);
    try {
      const { feed, id, version, firstAt, lastAt } = props.one;
      props.done(await (isSpan ? handsApi.voidSpan({ feed, from: firstAt, until: lastAt, version, reason: why }, key) : handsApi.void({ feed, id, version, reason: why }, key)), '');
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 409) {
        props.done(undefined, words.changed);
      } else {
        setFailed(props.words.failed((error as Error).message));
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="import-void" novalidate data-void onSubmit={(event) => { event.preventDefault(); void confirm(); }}>
      <h3>{words.comesTo}</h3>
      <dl class="facts"><For each={facts()}>{([name, value]) => <><dt>{name}</dt><dd data-value={value}>{props.count(value)}</dd></>}</For></dl>
      <p class="hint">{isSpan ? words.span.warning : words.warning}</p>
      <label class="field" for="void-reason">
        <span>{isSpan ? words.span.reason : words.reason}</span>
        <input
          id="void-reason" maxLength={500} autocomplete="off" ref={(box) => queueMicrotask(() => box.focus())} value={reason()}
          aria-invalid={isWrong()} aria-describedby="void-reason-says" onInput={(event) => setReason(event.currentTarget.value)}
        />
        <small id="void-reason-says" class={isWrong() ? 'field-wrong' : ''}>{isWrong() ? props.words.hand.wrong.reason : props.words.hand.reasonHint}</small>
      </label>
      <Show when={failed()}><p class="wrong" role="alert">{failed()}</p></Show>
      <div class="acts">
        <button type="submit" class="act primary" data-act="confirm-void" disabled={busy()}>{isSpan ? words.span.confirm : words.confirm}</button>
        <button type="button" class="act" onClick={() => props.cancel()}>{words.cancel}</button>
      </div>
    </form>
  );
}
