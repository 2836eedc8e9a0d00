import { Show, type JSX } from 'solid-js';
import { Glyph } from '../../widgets/glyphs';
import { SeverityBadge } from '../../widgets/severity-badge';
import type { AlertLook } from './alert-look';
import type { AlertGroup } from './grouped-rows';
import { rowHeight } from './window-of-rows';
import './group-row.css';

interface GroupRowProps {
  readonly look: AlertLook;
  readonly group: AlertGroup;
  readonly slot: number;
  readonly row: number;
  readonly current: boolean;
  readonly toggle: (group: AlertGroup) => void;
}

/** The alerts of one root on a line, which a press anywhere opens and closes. */
export function GroupRow(props: GroupRowProps): JSX.Element {
  const words = props.look.words.list;
  const count = (): string => words.times(props.look.formats.integer(props.group.count));
  return (
    <div
      class="alert-row group-row"
      role="row"
      id={`alert-row-${props.slot}`}
      aria-rowindex={props.row + 1}
      aria-level={1}
      aria-expanded={props.group.isOpen}
      style={{ transform: `translateY(${props.row * rowHeight}px)` }}
      data-root={props.group.id}
      data-priority={props.group.priority}
      data-current={props.current}
      data-unseen={props.group.unseen}
      onClick={() => props.toggle(props.group)}
    >
      <span role="gridcell" class="alert-mark">
        <button type="button" class="group-toggle" tabindex="-1" aria-expanded={props.group.isOpen} aria-label={`${props.look.root(props.group)} ${count()}`}>
          <Glyph name="chevron" />
        </button>
      </span>
      <span role="gridcell" class="alert-title">
        <SeverityBadge level={5 - props.group.priority} hollow={props.group.isSeen} />
        <span class="alert-priority">{`S${props.group.priority}`}</span>
        <span class="alert-words" title={props.look.root(props.group)}>{props.look.root(props.group)}</span>
        <b class="alert-times">{count()}</b>
        <Show when={props.group.isExercise}>
          <b class="alert-exercise">{words.exercise}</b>
        </Show>
      </span>
      <span role="gridcell" class="group-unseen">{props.group.unseen > 0 ? words.unseen(props.look.formats.integer(props.group.unseen)) : words.allSeen}</span>
    </div>
  );
}
