import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { Theme } from '../theme/schedule';

const crossfade = 60_000;
/** A fade begins with the frame after its word, so colours are read a little later than they are due. */
const settled = 500;

/**
 * Puts the theme on the page, and tells by a counter when colours are to be read anew: at once, in the middle of a
 * crossfade, where text turns over, and when it has ended. Canvases know no custom properties, so they ask. The first
 * theme does not fade in.
 */
export function keepTheme(theme: Accessor<Theme>, root: HTMLElement): Accessor<number> {
  const [reads, setReads] = createSignal(0);
  const read = (): void => void setReads((count) => count + 1);
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = (): void => timers.forEach(clearTimeout);
  createEffect(
    on(theme, (wanted, before) => {
      root.dataset['theme'] = wanted;
      if (before !== undefined) {
        // Between light and dark, text must not meet its ground halfway.
        root.dataset['crossfade'] = wanted === 'day' || before === 'day' ? 'light' : '';
        stop();
        timers = [
          setTimeout(read, crossfade / 2 + settled),
          setTimeout(() => {
            delete root.dataset['crossfade'];
            read();
          }, crossfade + settled),
        ];
      }
      read();
    }),
  );
  onCleanup(stop);
  return reads;
}
