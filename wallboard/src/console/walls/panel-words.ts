import type { AlertWords } from '../i18n/alert-words';

/** «экран 1 из 4» of `1of4`; undefined of what is no part of a wall. */
export function panelWords(words: AlertWords['walls'], panel: string | undefined): string | undefined {
  const [, number, of] = /^([1-4])of([1-4])$/.exec(panel ?? '') ?? [];
  return number === undefined || of === undefined ? undefined : of === '1' ? words.whole : words.panel(number, of);
}
