import { createSignal, onMount, type JSX } from 'solid-js';
import type { ShiftWords } from '../i18n/shift-words';

interface ReasonFormProps {
  readonly words: ShiftWords;
  /** What is asked. */
  readonly asks: string;
  /** What the button does. */
  readonly does: string;
  readonly busy: boolean;
  readonly send: (reason: string) => Promise<boolean>;
  readonly close: () => void;
}

const leastReason = 3;

/** Asks why before something is done that the trail must explain. */
export function ReasonForm(props: ReasonFormProps): JSX.Element {
  const [reason, setReason] = createSignal('');
  let box: HTMLInputElement | undefined;
  onMount(() => box!.focus());

  async function send(): Promise<void> {
    if (await props.send(reason().trim())) {
      props.close();
    }
  }

  return (
    <form
      class="shift-note"
      data-reason
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label class="field">
        <span>{props.asks}</span>
        <input ref={box} maxLength={500} value={reason()} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <button type="submit" class="act" disabled={props.busy || reason().trim().length < leastReason}>{props.does}</button>
      <button type="button" class="act" onClick={() => props.close()}>{props.words.cancel}</button>
    </form>
  );
}
