import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import type { AlertLook } from './alert-look';

interface ManyBarProps {
  readonly look: AlertLook;
  /** How many are selected at all. */
  readonly marked: number;
  /** Ids of those of them that may be acknowledged now. */
  readonly ready: readonly string[];
  readonly enabled: boolean;
  readonly acknowledge: () => void;
  readonly clear: () => void;
}

/** Acknowledges what is selected and on the screen, after a second press. */
export function ManyBar(props: ManyBarProps): JSX.Element {
  const words = props.look.words.many;
  const [asking, setAsking] = createSignal(false);
  const count = (): string => props.look.formats.integer(props.ready.length);
  // Whoever confirms must see what is confirmed: others ask anew.
  createEffect(on(() => props.ready, () => setAsking(false)));
  return (
    <Show when={props.marked > 0}>
      <div class="many-bar" data-many={props.ready.length}>
        <span>
          {asking() ? words.ask(count()) : words.chosen(props.look.formats.integer(props.marked))}
          <small>{words.hint}</small>
        </span>
        <Show
          when={asking()}
          fallback={<button type="button" class="act" data-act="many" disabled={!props.enabled || props.ready.length === 0} onClick={() => setAsking(true)}>{words.acknowledge(count())}</button>}
        >
          <button type="button" class="act primary" data-act="many-confirm" disabled={!props.enabled} onClick={() => { setAsking(false); props.acknowledge(); }}>{words.acknowledge(count())}</button>
        </Show>
        <button type="button" class="act" onClick={() => (asking() ? setAsking(false) : props.clear())}>{asking() ? props.look.words.form.cancel : words.clear}</button>
      </div>
    </Show>
  );
}
