import { createSignal, type JSX } from 'solid-js';
import type { Words } from './i18n/words';

interface DismissalFormProps {
  readonly words: Words;
  readonly busy: boolean;
  /** Is given the reason, trimmed and long enough. */
  readonly confirm: (reason: string) => void;
  readonly cancel: () => void;
}

const leastReason = 3;

/** Asks why nothing of a rejection is needed, or of many. */
export function DismissalForm(props: DismissalFormProps): JSX.Element {
  const words = props.words.rejection;
  const [reason, setReason] = createSignal('');
  return (
    <form class="dismissal" onSubmit={(event) => { event.preventDefault(); props.confirm(reason().trim()); }}>
      <label for="why">{words.why}</label>
      <input
        id="why" ref={(box) => queueMicrotask(() => box.focus())} maxlength="500" value={reason()}
        onInput={(event) => setReason(event.currentTarget.value)} aria-describedby="why-hint" autocomplete="off"
      />
      <p id="why-hint" class="hint">{words.whyHint}</p>
      <div class="acts">
        <button type="submit" class="act primary" data-act="confirm" disabled={props.busy || reason().trim().length < leastReason}>{words.confirm}</button>
        <button type="button" class="act" onClick={() => props.cancel()}>{words.cancel}</button>
      </div>
    </form>
  );
}
