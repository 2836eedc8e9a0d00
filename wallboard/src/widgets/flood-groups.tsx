import { createMemo, For, type JSX } from 'solid-js';
import { nameIn } from '../i18n/language';
import { textWidth } from '../layout/text-width';
import type { Room } from '../wall/room';
import type { BoardFlood } from '../wire.gen';
import { groupName } from './group-name';
import { placeName } from './rail-card';

/** So many that the rail stays under its 80 nodes. */
const most = 7;

/** In a flood: where most alerts stand, by district and category, each with its highest priority and how many. */
export function FloodGroups(props: { readonly room: Room; readonly groups: BoardFlood['groups']; readonly width: number }): JSX.Element {
  const { slices, language, formats } = props.room;
  const rows = createMemo(() =>
    props.groups.slice(0, most).map(([district = -1, category = -1, rank = 4, count = 0]) => {
      const names = slices.categories()[category]?.names;
      const place = placeName(props.room, district);
      const what = names ? nameIn(language, names) : '';
      const number = formats().integer(count);
      const room = props.width - 136 - textWidth(number);
      const name = groupName(`S${rank}\u00a0\u00a0${place}`, what, (text) => textWidth(text) < room);
      return { rank, count, number, name };
    }),
  );
  return (
    <div class="flood-groups">
      <For each={rows()}>
        {(row) => (
          <div class="flood-group sign" data-group={row.name} data-rank={row.rank} data-value={row.count}>
            <span class="clip">{row.name}</span>
            <span class="flood-count">{row.number}</span>
          </div>
        )}
      </For>
    </div>
  );
}
