import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { Theme } from '../theme/schedule';

const crossfade = 60_000;

/**
 * Puts the theme on the page, and tells by a counter when colours are to be read anew: at once, and when a crossfade
 * has ended. Canvases know no custom properties, so they ask. The first theme does not fade in.
 */
export function keepTheme(theme: Accessor<Theme>, root: HTMLElement): Accessor<number> {
  const [reads, setReads] = createSignal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(theme, (wanted, before) => {
      root.dataset['theme'] = wanted;
      if (before !== undefined) {
        // Between light and dark, text must not meet its ground halfway.
        root.dataset['crossfade'] = wanted === 'day' || before === 'day' ? 'light' : '';
        clearTimeout(timer);
        timer = setTimeout(() => {
          delete root.dataset['crossfade'];
          setReads((count) => count + 1);
        }, crossfade + 500);
      }
      setReads((count) => count + 1);
    }),
  );
  onCleanup(() => clearTimeout(timer));
  return reads;
}
