import type { Seats } from '../layout/grid';

/** The scene that the address asks for. `every`: a table of every cell there is. */
export interface SceneWish {
  readonly scene: 'overview' | 'matrix';
  readonly every: boolean;
}

export function sceneOf(search: string): SceneWish {
  const asked = new URLSearchParams(search);
  return { scene: asked.get('scene') === 'matrix' ? 'matrix' : 'overview', every: asked.get('all') === '1' };
}

/** `?screen=2158&near=4000&far=8000`: the screen's width and its nearest and farthest seat, mm. All three, or no check is made. */
export function seatsOf(search: string): Seats | undefined {
  const asked = new URLSearchParams(search);
  const [screenWidth, nearest, farthest] = ['screen', 'near', 'far'].map((name) => Number(asked.get(name)));
  return screenWidth && nearest && farthest ? { screenWidth, nearest, farthest } : undefined;
}
