import type { OpenWall } from '../../wire.gen';
import { need, send, type ItemPage } from '../api';

/** Scenes of a wall; own: what its address says. */
export const scenes = ['overview', 'map', 'matrix', 'alerts', 'own'] as const;
export type Scene = (typeof scenes)[number];

/** Parts of a wall of several screens, a row for each number of screens; 1of1 is the whole, own what its address says. */
export const panels = [['own', '1of1'], ['1of2', '2of2'], ['1of3', '2of3', '3of3'], ['1of4', '2of4', '3of4', '4of4']] as const;
export type Panel = (typeof panels)[number][number];

/** Stands for every wall. */
export const everyWall = '*';

export const wallsApi = {
  open: () => need<ItemPage<OpenWall>>('GET', 'walls/open'),
  /** Two minutes of quiet in the room, but for a new S1; or sound again. */
  silence: (silence: boolean) => send('POST', `walls/${encodeURIComponent(everyWall)}/steer`, { silence }),
  /** For some minutes only, or until another is asked for. */
  show: (wall: string, scene: Scene, minutes?: number) => send('POST', `walls/${encodeURIComponent(wall)}/steer`, { scene, ...(minutes === undefined ? {} : { minutes }) }),
  /** Which part of a wall of several screens the walls of a name show, from now on. */
  part: (wall: string, panel: Panel) => send('POST', `walls/${encodeURIComponent(wall)}/steer`, { panel }),
  endTakeOver: (wall: string) => send('POST', `walls/${encodeURIComponent(wall)}/steer`, { endTakeOver: true }),
};
