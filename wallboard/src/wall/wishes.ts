import type { Seats } from '../layout/grid';
import { partOf, type Part } from '../layout/parts';

/** What a wall can show. */
export const sceneNames = ['overview', 'map', 'matrix', 'alerts'] as const;

export type SceneName = (typeof sceneNames)[number];

/** The scene that the address asks for. `every`: a table of every cell there is. */
export interface SceneWish {
  readonly scene: SceneName;
  readonly every: boolean;
}

export function sceneOf(search: string): SceneWish {
  const asked = new URLSearchParams(search);
  return { scene: sceneNames.find((name) => name === asked.get('scene')) ?? 'overview', every: asked.get('all') === '1' };
}

/** `?screen=2158&near=4000&far=8000`: the screen's width and its nearest and farthest seat, mm. All three, or no check is made. */
export function seatsOf(search: string): Seats | undefined {
  const asked = new URLSearchParams(search);
  const [screenWidth, nearest, farthest] = ['screen', 'near', 'far'].map((name) => Number(asked.get(name)));
  return screenWidth && nearest && farthest ? { screenWidth, nearest, farthest } : undefined;
}

/** What the address asks of a wall as one of the room's. */
export interface CompanyWish {
  /** `?wall=duty-left`: under which name the console steers it; walls of one name show the same. */
  readonly name: string;
  /** `?panel=1of4`: which part of a wall of several screens it shows, unless the console asks for another. */
  readonly part: Part | undefined;
  /** `?sound=off`: never a sound from here. */
  readonly sound: boolean;
  /** `?soundtest=08:30`: minute of the local day of the daily test, at 09:00 unless asked otherwise; `off`: none. */
  readonly testAt: number | undefined;
  /** `?takeover=2`: alerts up to this priority bring the overview back; 0: none; S1 alone unless asked otherwise. */
  readonly takeOver: number;
}

const usualTest = 9 * 60;
const wallName = /^[a-z0-9][a-z0-9-]{0,39}$/;

export function companyOf(search: string): CompanyWish {
  const asked = new URLSearchParams(search);
  const name = asked.get('wall') ?? '';
  const test = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(asked.get('soundtest') ?? '');
  const priorities = /^[0-4]$/.exec(asked.get('takeover') ?? '');
  return {
    name: wallName.test(name) ? name : 'wall',
    part: partOf(asked.get('panel')),
    sound: asked.get('sound') !== 'off',
    testAt: asked.get('soundtest') === 'off' ? undefined : test ? Number(test[1]) * 60 + Number(test[2]) : usualTest,
    takeOver: priorities ? Number(priorities[0]) : 1,
  };
}
