import type { JSX } from 'solid-js';
import { badgeOutlines, rankOf } from './badge-shape';

/** Where the digit's baseline lies in each outline. */
const baselines = [0, 17, 19, 16.6, 16.9] as const;

/** Shape and digit of a severity; its word stands beside it, so that colour is never alone. */
export function SeverityBadge(props: { readonly level: number; readonly hollow?: boolean }): JSX.Element {
  const rank = (): number => rankOf(props.level);
  return (
    <svg class="badge" classList={{ 'badge-hollow': props.hollow ?? false }} data-rank={rank()} viewBox="-1 -1 26 26" aria-hidden="true">
      <path d={badgeOutlines[rank()] ?? ''} />
      <text x="12" y={baselines[rank()] ?? 17} text-anchor="middle">
        {rank() || ''}
      </text>
    </svg>
  );
}
