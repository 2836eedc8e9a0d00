import { For, type JSX } from 'solid-js';
import type { Texts } from '../i18n/texts';
import './unusual-legend.css';

const levels = ['m2', 'm1', '0', '1', '2', '3'] as const;

/** What the fills mean: how the last hour compares with what is usual at this hour. */
export function UnusualLegend(props: { readonly texts: Texts }): JSX.Element {
  return (
    <div class="legend">
      <span>{props.texts.map.less}</span>
      <span class="legend-scale">
        <For each={levels}>{(level) => <i data-level={level} />}</For>
      </span>
      <span>{props.texts.map.moreUnusual}</span>
    </div>
  );
}
