import type { ReadinessView } from '../../wire.gen';
import { need } from '../api';

export const modes = ['everyday', 'heightened', 'emergency'] as const;
export type Mode = (typeof modes)[number];

/** A mode that is wanted, as the server takes it. */
export interface ReadinessWish {
  readonly mode: Mode;
  readonly version: number;
  readonly reason: string;
  readonly confirmed: boolean;
}

export const readinessApi = {
  read: () => need<ReadinessView>('GET', 'readiness'),
  set: (wish: ReadinessWish) => need<ReadinessView>('PUT', 'readiness', wish),
};
