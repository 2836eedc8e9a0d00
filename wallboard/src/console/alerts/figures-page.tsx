import type { JSX } from 'solid-js';
import type { AlertLook } from './alert-look';

export function FiguresPage(props: { readonly look: AlertLook; readonly failed: (reason: string) => string }): JSX.Element {
  return <p class="quiet">{props.look.words.figures.none}</p>;
}
