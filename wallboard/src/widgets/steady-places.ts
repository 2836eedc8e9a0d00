import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import { heldPlaces, settledPlaces, type Places } from './rail-places';

const restFor = 3_000;

/** The places of a rail: after cards moved they stand still for three seconds; what is new is seen at once all the same. */
export function steadyPlaces(wanted: Accessor<readonly string[]>, room: Accessor<number>): Accessor<Places> {
  const [places, setPlaces] = createSignal<Places>(settledPlaces(wanted(), room()), { equals: same });
  let movedAt = -restFor;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle(): void {
    clearTimeout(timer);
    timer = undefined;
    const settled = settledPlaces(wanted(), room());
    if (!same(settled, places())) {
      movedAt = performance.now();
      setPlaces(settled);
    }
  }

  createEffect(
    on([wanted, room], ([list, many]) => {
      const left = movedAt + restFor - performance.now();
      if (left <= 0) {
        settle();
        return;
      }
      setPlaces(heldPlaces(places(), list, many));
      timer ??= setTimeout(settle, left);
    }),
  );
  onCleanup(() => clearTimeout(timer));
  return places;
}

function same(a: Places, b: Places): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
