import type { JSX } from 'solid-js';
import type { Room } from '../wall/room';

/** Stands where there is no alert: that there is none and when that was checked; or, while the room is in trouble, that nothing is checked and since when. */
export function NoAlerts(props: { readonly room: Room; readonly of: 'rail' | 'scene' }): JSX.Element {
  const { texts, formats, trouble, checkedAt } = props.room;
  const isChecked = (): boolean => trouble() === '';
  const checked = (): string => (checkedAt() === undefined ? '' : texts.rail[isChecked() ? 'checked' : 'lastChecked'](formats().clock(checkedAt()!)));
  return (
    <div class={`${props.of}-none`} data-checking={isChecked() ? 'on' : 'off'}>
      <div class={`${props.of}-none-words`}>{isChecked() ? texts.rail.none : texts.rail.unchecked}</div>
      <div class={`${props.of}-none-time`}>{checked()}</div>
    </div>
  );
}
