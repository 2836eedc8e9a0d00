import type { Seats } from '../layout/grid';
import { partOf, type Part } from '../layout/parts';
import { minuteAsked } from './day-turn';

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
  /** `?rest=02:30`: minute of the local day of the five in which the screen rests; its turn between 03:00 and 04:00 unless asked otherwise; `off`: never. */
  readonly restAt: number | 'turn' | 'off';
  /** `?reload=03:40`: minute of the local day at which the page loads itself anew, at 04:10 unless asked otherwise; `off`: never. */
  readonly reloadAt: number | undefined;
  /** `?takeover=2`: alerts up to this priority bring the overview back; 0: none; S1 alone unless asked otherwise. */
  readonly takeOver: number;
}

const usualTest = 9 * 60;
const usualReload = 4 * 60 + 10;
const wallName = /^[a-z0-9][a-z0-9-]{0,39}$/;

export function companyOf(search: string): CompanyWish {
  const asked = new URLSearchParams(search);
  const name = asked.get('wall') ?? '';
  const priorities = /^[0-4]$/.exec(asked.get('takeover') ?? '');
  return {
    name: wallName.test(name) ? name : 'wall',
    part: partOf(asked.get('panel')),
    sound: asked.get('sound') !== 'off',
    testAt: asked.get('soundtest') === 'off' ? undefined : (minuteAsked(asked.get('soundtest')) ?? usualTest),
    restAt: asked.get('rest') === 'off' ? 'off' : (minuteAsked(asked.get('rest')) ?? 'turn'),
    reloadAt: asked.get('reload') === 'off' ? undefined : (minuteAsked(asked.get('reload')) ?? usualReload),
    takeOver: priorities ? Number(priorities[0]) : 1,
  };
}
