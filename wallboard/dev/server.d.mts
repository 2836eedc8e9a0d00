import type { AlertView, BoardDelta, BoardSnapshot, WallOrders } from '../src/wire.gen';

/** What the fixture's city is to be like; see board.mjs and cities.mjs for names. */
export interface Wishes {
  readonly port?: number;
  /** Reports a second that come by themselves. */
  readonly rate?: number;
  /** How far the server's clock is ahead of the machine's, ms. */
  readonly clockAhead?: number;
  readonly city?: string;
  readonly mood?: string;
  readonly seed?: number;
  readonly now?: number;
  readonly map?: boolean;
  readonly exercise?: boolean;
  /** With a desk of so many alerts the console's API answers; in the mood `flood` a flood lasts. */
  readonly desk?: number;
  /** So many alerts, whatever the incidents; from 200 on a flood. Else those of the incidents. */
  readonly alerts?: number;
  /** The readiness mode: everyday (the default), heightened or emergency. */
  readonly readiness?: string;
  /** false: no rule, so no alert. */
  readonly rules?: boolean;
}

/** The alert desk of the fixture; see alert-desk.mjs. */
export interface AlertDesk {
  /** Who is signed in. */
  readonly me: { id: string; role: string };
  get(id: string): AlertView | undefined;
  find(of: (alert: AlertView) => boolean): AlertView | undefined;
  raise(more?: Partial<AlertView>): AlertView;
  end(id: string): AlertView;
  flood(lasts: boolean): void;
  command(id: string, verb: string, body: object, key: string, by?: object): readonly [number, unknown];
  /** The calendar of planned works. */
  readonly works: { list(): readonly { readonly id: string; readonly title: string; readonly state: string }[] };
  /** What was entered by hand. */
  readonly hands: { readonly entered: readonly { readonly id: string; readonly title: string }[]; imports(): readonly { readonly id: string; readonly counts: boolean; readonly voidedFor?: string }[] };
  /** What the console asks about the readiness mode. */
  readonly readiness: { now(): { readonly mode: string; readonly version: number; readonly reason?: string }; set(asked: object, by?: object): readonly unknown[] };
  readonly door: { person: object | undefined; ways: { setup: boolean; providers?: readonly { id: string; names: { ru: string; en: string } }[] }; mustChange: boolean };
  readonly seconds: object[];
  /** `released`: [post, person, reason]; what is asked of `handovers/went-home` has the outgoing lead and one at the desk gone without a word. */
  readonly shift: { (path: readonly string[], asked: object): object; readonly released: readonly (readonly string[])[] };
  /** What was looked for among the incidents. */
  readonly searches: readonly object[];
  readonly steered: readonly (readonly [wall: string, body: object])[];
  trail(): readonly { readonly verb: string; readonly alert: string }[];
}

export interface FixtureServer {
  readonly url: string;
  board(): BoardSnapshot;
  push(members: Partial<BoardDelta>, kept?: Partial<BoardSnapshot>): void;
  readonly desk: AlertDesk | undefined;
  delayCommands(by: number): void;
  pushReports(reports: number): void;
  replace(changed: Partial<BoardSnapshot>): void;
  readonly walls: { readonly reports: ReadonlyMap<string, { readonly page: string; readonly wall: string; readonly sound: string; readonly at: number }> };
  steer(orders: Partial<WallOrders>): void;
  ready(is: boolean): void;
  goTo(moment: number): void;
  hang(): void;
  dropAll(): void;
  close(): Promise<void>;
}

export function startServer(wishes?: Wishes): Promise<FixtureServer>;
