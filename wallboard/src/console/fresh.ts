import { createSignal, onCleanup, type Accessor } from 'solid-js';

const usualPause = 10_000;
const atMostEvery = 1_000;

/** A value of the server's, asked for anew when told to, at most once a second, and every ten seconds anyway, or as often as is said. What is known stays until there is a newer one. */
export function fresh<T>(load: () => Promise<T>, atLeastEvery = usualPause): { readonly value: Accessor<T | undefined>; readonly refresh: () => void } {
  const [value, setValue] = createSignal<T>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let latest = 0;
  let ended = false;

  async function now(): Promise<void> {
    clearTimeout(timer);
    asked = performance.now();
    timer = setTimeout(() => void now(), atLeastEvery);
    const turn = ++latest;
    try {
      const loaded = await load();
      if (turn === latest && !ended) {
        setValue(() => loaded);
      }
    } catch {
      // The connection's mark says that figures stand still; the next turn asks again.
    }
  }

  void now();
  onCleanup(() => {
    ended = true;
    clearTimeout(timer);
  });
  return {
    value,
    refresh() {
      const wait = asked + atMostEvery - performance.now();
      clearTimeout(timer);
      timer = setTimeout(() => void now(), Math.max(0, wait));
    },
  };
}
