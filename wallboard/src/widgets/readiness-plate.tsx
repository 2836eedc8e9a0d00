import { createMemo, Show, type JSX } from 'solid-js';
import type { Room } from '../wall/room';
import './readiness-plate.css';

/** The code of the mode in force; the everyday one before anything was heard. */
export type ReadinessMode = 'everyday' | 'heightened' | 'emergency';

export function modeOf(room: Room): ReadinessMode {
  const mode = room.slices.readiness()?.mode;
  return mode === 'heightened' || mode === 'emergency' ? mode : 'everyday';
}

/** The readiness mode in words: quiet in the everyday one, else a plate with the time since when it is in force. */
export function ReadinessPlate(props: { readonly room: Room }): JSX.Element {
  const { texts, formats, now, slices } = props.room;
  const mode = createMemo(() => modeOf(props.room));
  const since = (): string => {
    const at = slices.readiness()?.since;
    return at === undefined ? '' : texts.readiness.since(formats().sameDay(at, now() ?? at) ? formats().time(at) : formats().day(at));
  };
  return (
    <Show when={mode() !== 'everyday'} fallback={<span class="clip" data-readiness="everyday">{texts.readiness.modes.everyday}</span>}>
      <div class="readiness-plate" data-readiness={mode()}>
        <b>{texts.readiness.modes[mode()]}</b>
        <span>{since()}</span>
      </div>
    </Show>
  );
}
