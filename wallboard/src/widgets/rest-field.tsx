import { Show, type JSX } from 'solid-js';
import { nameIn } from '../i18n/language';
import type { Room } from '../wall/room';
import './rest-field.css';

const stays = 20_000;
/** Where the words stand, in shares of what the screen has to spare. */
const places: readonly (readonly [x: number, y: number])[] = [[0.1, 0.2], [0.8, 0.7], [0.4, 0.05], [0.05, 0.9], [0.9, 0.25], [0.5, 0.6], [0.15, 0.55], [0.7, 0.95]];

/** Over the picture for five minutes a day: a neutral field, and on it the time, that all is well, and when the picture comes back. */
export function RestField(props: { readonly room: Room }): JSX.Element {
  const { texts, formats, language, now, slices } = props.room;
  const place = (): readonly [x: number, y: number] => places[Math.floor((now() ?? 0) / stays) % places.length]!;
  /** S3 2 · S4 1: what may stand while a screen rests. */
  const minor = (): string => [3, 4].flatMap((rank) => {
    const count = slices.alerts().standing[rank - 1] ?? 0;
    return count > 0 ? [`S${rank} ${formats().integer(count)}`] : [];
  }).join(' · ');
  return (
    <Show when={props.room.restsUntil()}>
      {(until) => (
        <div class="rest" data-rest={until()}>
          <div class="rest-words" style={{ left: `calc((100% - 1700 * var(--u)) * ${place()[0]})`, top: `calc((100% - 700 * var(--u)) * ${place()[1]})` }}>
            <span class="rest-clock">{now() === undefined ? '' : formats().clock(now()!)}</span>
            <span>{slices.city() ? nameIn(language, slices.city()!.names) : ''}</span>
            <span>{texts.rest.until(formats().time(until()))}</span>
            <span>{texts.rest.why}</span>
            <Show when={minor() !== ''}>
              <span data-rest-alerts>{texts.rest.minor(minor())}</span>
            </Show>
            <span>{texts.link.live}</span>
          </div>
        </div>
      )}
    </Show>
  );
}
