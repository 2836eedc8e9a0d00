import { createMemo, Show, type JSX } from 'solid-js';
import { nameIn } from '../i18n/language';
import type { BoardIncident } from '../wire.gen';
import { textWidth } from '../layout/text-width';
import type { Room } from '../wall/room';
import { SeverityBadge } from './severity-badge';
import './alert-card.css';

/** Height of a card, units. */
export const cardHeight = 180;

/** Units in which place, source and age must stand. */
const lineHolds = 610;

/** One incident of the rail, in few nodes, since a flood brings many: shape, digit and word; what; where; since when; whether somebody has it. */
export function AlertCard(props: { readonly room: Room; readonly incident: BoardIncident; readonly blinking: boolean }): JSX.Element {
  const { slices, texts, language, now, formats, blinkedOut } = props.room;
  const title = createMemo(() => {
    const { title, category } = props.incident;
    const names = slices.categories()[category]?.names;
    return title ?? (names ? nameIn(language, names) : '');
  });
  const place = createMemo(() => {
    const [first, ...others] = props.incident.districts;
    const names = slices.districts()[first ?? -1]?.shortNames;
    return names ? nameIn(language, names) + (others.length > 0 ? ` +${others.length}` : '') : '';
  });
  const source = createMemo(() => {
    const names = slices.feeds().find((feed) => feed.id === props.incident.feed)?.names;
    return names ? nameIn(language, names) : props.incident.feed;
  });
  const taken = (): boolean => props.incident.status === 1;
  const age = (): string => formats().age((now() ?? props.incident.at) - props.incident.at);
  /** With its source where both have room. */
  const where = createMemo(() => {
    const whole = `${place()} · ${source()}`;
    return textWidth(whole + age()) < lineHolds ? whole : place();
  });
  const notActual = (): string => texts.notActual[props.incident.mode] ?? '';

  return (
    <article
      class="alert-card"
      classList={{ 'alert-card-taken': taken(), 'alert-out': props.blinking && blinkedOut(), 'alert-still': props.blinking }}
      data-alert={props.incident.key}
      data-severity={props.incident.severity}
      data-status={props.incident.status}
    >
      <SeverityBadge level={props.incident.severity} hollow={taken()} />
      <span class="alert-word">{texts.severities[props.incident.severity]}</span>
      <div class="alert-title">
        <Show when={notActual() !== ''}>
          <span class="chip-mark">{notActual()}</span>{' '}
        </Show>
        <Show when={taken()}>
          <span class="alert-taken">{texts.rail.inProgress}</span>{' '}
        </Show>
        {title()}
      </div>
      <span class="alert-place clip">{where()}</span>
      <span class="alert-age">{age()}</span>
    </article>
  );
}
