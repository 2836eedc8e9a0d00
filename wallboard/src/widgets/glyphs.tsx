import type { JSX } from 'solid-js';
import type { Lane } from '../board/lanes';

/** Strokes on a field of 24 x 24, drawn for this project. */
const strokes = {
  dispatch: 'M5 19h14M7 19v-6a5 5 0 0 1 10 0v6M12 4V2M4.5 7 3 5.5M19.5 7 21 5.5',
  traffic: 'M7 21 10 3M17 21 14 3M12 5v2M12 11v2M12 17v2',
  feedback: 'M4 5h16v11h-8l-5 4v-4H4zM8 9h8M8 12h5',
  social: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19a5 5 0 0 1 10 0M16 11a2.5 2.5 0 1 0 0-5M16 14a5 5 0 0 1 5 5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  check: 'M5 13l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6 6 18',
  link: 'M9.5 14.5l5-5M8 11l-2.5 2.5a3.5 3.5 0 0 0 5 5L13 16M16 13l2.5-2.5a3.5 3.5 0 0 0-5-5L11 8',
  broken: 'M8 11l-2.5 2.5a3.5 3.5 0 0 0 5 5L12 17M16 13l2.5-2.5a3.5 3.5 0 0 0-5-5L12 7M4 4l16 16',
  shelved: 'M3 8h18M5 8v12h14V8M4 4h16v4H4zM9 12h6',
  suppressed: 'M6 17h12M8 17v-6a4 4 0 0 1 8 0v6M10.5 20h3M4 3l16 18',
  outOfService: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.6 5.6l12.8 12.8',
  flood: 'M3 9c2-2 4-2 6 0s4 2 6 0 4-2 6 0M3 15c2-2 4-2 6 0s4 2 6 0 4-2 6 0',
  sounding: 'M4 9v6h4l5 4V5L8 9zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  mute: 'M4 9v6h4l5 4V5L8 9zM16 9.5l5 5M21 9.5l-5 5',
  chevron: 'M9 5l7 7-7 7',
  warning: 'M12 4 2.5 20h19zM12 10v5M12 17.5v.5',
} as const;

export type GlyphName = keyof typeof strokes;

/** A pictogram in the colour of its text. */
export function Glyph(props: { readonly name: GlyphName }): JSX.Element {
  return (
    <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[props.name]} />
    </svg>
  );
}

export function laneGlyph(lane: Lane): GlyphName {
  return lane;
}
