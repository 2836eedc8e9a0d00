/** What a rail shows, by place from the top; undefined is a place whose card has gone. */
export type Places = readonly (string | undefined)[];

/**
 * The places while nothing may move: a card that is still wanted keeps its place, even where others have overtaken it;
 * what has gone leaves its place empty. Newcomers of the first `room` come at once, into empty places, then below, and
 * then in place of those that no longer belong to the first `room`, the last of them first.
 */
export function heldPlaces(places: Places, wanted: readonly string[], room: number): Places {
  const first = wanted.slice(0, room);
  const known = new Set(wanted);
  const held: (string | undefined)[] = places.slice(0, room).map((id) => (id !== undefined && known.has(id) ? id : undefined));
  const newcomers = first.filter((id) => !held.includes(id));
  for (const id of newcomers) {
    const empty = held.indexOf(undefined);
    if (empty >= 0) {
      held[empty] = id;
    } else if (held.length < room) {
      held.push(id);
    } else {
      held[held.findLastIndex((one) => !first.includes(one!))] = id;
    }
  }
  return held;
}

/** The places once they may be put in order. */
export function settledPlaces(wanted: readonly string[], room: number): Places {
  return wanted.slice(0, room);
}
