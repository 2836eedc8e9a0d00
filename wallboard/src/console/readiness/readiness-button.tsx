import { createSignal, Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import type { OperatorView } from '../../wire.gen';
import type { Words } from '../i18n/words';
import type { Live } from '../live';
import { ReadinessDialog } from './readiness-dialog';
import { modes, type Mode } from './readiness-api';
import './readiness.css';

interface ReadinessButtonProps {
  readonly words: Words;
  readonly formats: Formats;
  readonly live: Live;
  readonly person: OperatorView;
}

/** The readiness mode in the bar; whoever is of the staff sees who set it, and the lead sets another one. */
export function ReadinessButton(props: ReadinessButtonProps): JSX.Element {
  const words = props.words.readiness;
  const [open, setOpen] = createSignal(false);
  const mode = (): Mode => modes.find((one) => one === props.live.readiness()?.mode) ?? 'everyday';
  const mayRead = (): boolean => props.person.role !== 'viewer';

  return (
    <>
      <button
        type="button"
        class="act readiness"
        data-act="readiness"
        data-readiness={mode()}
        disabled={!mayRead()}
        title={words.title}
        onClick={() => setOpen(true)}
      >
        {words.modes[mode()]}
      </button>
      <Show when={open()}>
        <ReadinessDialog {...props} close={() => setOpen(false)} />
      </Show>
    </>
  );
}
