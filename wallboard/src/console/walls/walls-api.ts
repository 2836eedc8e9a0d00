import type { OpenWall } from '../../wire.gen';
import { need, send, type ItemPage } from '../api';

/** Scenes of a wall; own: what its address says. */
export const scenes = ['overview', 'map', 'matrix', 'alerts', 'own'] as const;
export type Scene = (typeof scenes)[number];

/** Stands for every wall. */
export const everyWall = '*';

export const wallsApi = {
  open: () => need<ItemPage<OpenWall>>('GET', 'walls/open'),
  /** Two minutes of quiet in the room, but for a new S1; or sound again. */
  silence: (silence: boolean) => send('POST', `walls/${encodeURIComponent(everyWall)}/steer`, { silence }),
  /** For some minutes only, or until another is asked for. */
  show: (wall: string, scene: Scene, minutes?: number) => send('POST', `walls/${encodeURIComponent(wall)}/steer`, { scene, ...(minutes === undefined ? {} : { minutes }) }),
  endTakeOver: (wall: string) => send('POST', `walls/${encodeURIComponent(wall)}/steer`, { endTakeOver: true }),
};
