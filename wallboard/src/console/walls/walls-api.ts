import { need, send, type ItemPage } from '../api';

/** A wall's page that is open somewhere. */
export interface OpenWall {
  /** The name under which it is steered. */
  readonly wall: string;
  /** The page's own id. */
  readonly page: string;
  /** running, blocked or off. */
  readonly sound: string;
  /** Whether it makes the room's sounds. */
  readonly master: boolean;
  readonly at: string;
}

/** Scenes of a wall; own: what its address says. */
export const scenes = ['overview', 'map', 'matrix', 'alerts', 'own'] as const;
export type Scene = (typeof scenes)[number];

/** Stands for every wall. */
export const everyWall = '*';

export const wallsApi = {
  open: () => need<ItemPage<OpenWall>>('GET', 'walls/open'),
  /** Two minutes of quiet in the room, but for a new S1; or sound again. */
  silence: (silence: boolean) => send('POST', `walls/${encodeURIComponent(everyWall)}/steer`, { silence }),
  show: (wall: string, scene: Scene) => send('POST', `walls/${encodeURIComponent(wall)}/steer`, { scene }),
};
