import { Show, type JSX } from 'solid-js';
import { Glyph } from '../../widgets/glyphs';
import { SeverityBadge } from '../../widgets/severity-badge';
import type { AlertView } from '../../wire.gen';
import type { AlertLook } from './alert-look';
import { isExercise, isUnseen } from './alert-state';
import { isForMany } from './possible';
import { rowHeight } from './window-of-rows';

interface AlertRowProps {
  readonly look: AlertLook;
  readonly alert: AlertView;
  readonly slot: number;
  readonly row: number;
  /** 2 in an open group, else 1; none where nothing is grouped. */
  readonly level: number | undefined;
  readonly now: number;
  readonly current: boolean;
  readonly marked: boolean;
  readonly choose: (alert: AlertView) => void;
  readonly mark: (alert: AlertView) => void;
}

/** One alert on a line. The same node shows another alert as the list scrolls. */
export function AlertRow(props: AlertRowProps): JSX.Element {
  const words = props.look.words.list;
  const title = (): string => props.look.title(props.alert);
  const left = (): number | undefined =>
    props.alert.ackDeadline !== undefined && isUnseen(props.alert) ? Date.parse(props.alert.ackDeadline) - props.now : undefined;
  const late = (): string => props.look.formats.coarse(-(left() ?? 0));
  return (
    <div
      class="alert-row"
      role="row"
      id={`alert-row-${props.slot}`}
      aria-rowindex={props.row + 1}
      aria-level={props.level}
      aria-selected={props.marked}
      style={{ transform: `translateY(${props.row * rowHeight}px)` }}
      data-alert={props.alert.id}
      data-priority={props.alert.priority}
      data-alert-state={props.alert.state}
      data-current={props.current}
      data-late={(left() ?? 1) < 0}
      onClick={() => props.choose(props.alert)}
    >
      <span role="gridcell" class="alert-mark">
        <label title={isForMany(props.alert) ? undefined : words.selectNot} onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            tabindex="-1"
            checked={props.marked}
            disabled={!isForMany(props.alert)}
            aria-label={words.select(title())}
            onChange={() => props.mark(props.alert)}
          />
        </label>
      </span>
      <span role="gridcell" class="alert-title">
        <SeverityBadge level={5 - props.alert.priority} hollow={!isUnseen(props.alert)} />
        <span class="alert-priority">{`S${props.alert.priority}`}</span>
        <span class="alert-words" title={title()}>{title()}</span>
        <Show when={(props.alert.times ?? 1) > 1}>
          <b class="alert-times">{words.times(String(props.alert.times))}</b>
        </Show>
        <Show when={(props.alert.escalated ?? 0) > 0}>
          <span class="alert-up" title={words.escalated} aria-label={words.escalated} role="img">↑</span>
        </Show>
        <Show when={props.look.work(props.alert)}>
          {(work) => <span class="alert-work" data-work title={work()}>{props.look.work(props.alert, true)}</span>}
        </Show>
        <Show when={isExercise(props.alert)}>
          <b class="alert-exercise">{words.exercise}</b>
        </Show>
      </span>
      <span role="gridcell" class="alert-place">{props.look.place(props.alert)}</span>
      <span role="gridcell" class="alert-state">{props.look.state(props.alert.state)}</span>
      <span role="gridcell" class="alert-owner">{props.look.owner(props.alert.owner ?? '')}</span>
      <span role="gridcell" class="alert-due">
        <Show when={left() !== undefined}>
          <Show when={left()! < 0} fallback={words.due(short(props.look, left()!))}>
            <span role="img" aria-label={words.overdue(late())} title={words.overdue(late())}><Glyph name="warning" />{late()}</span>
          </Show>
        </Show>
      </span>
      <span role="gridcell" class="alert-age">
        <Glyph name="warning" />
        {props.look.formats.coarse(Math.max(0, props.now - Date.parse(props.alert.raisedAt)))}
      </span>
    </div>
  );
}

/** Under a minute the seconds count. */
function short(look: AlertLook, milliseconds: number): string {
  return milliseconds < 60_000 ? `${Math.ceil(milliseconds / 1_000)}\u00a0${look.language === 'en' ? 's' : 'с'}` : look.formats.coarse(milliseconds);
}
