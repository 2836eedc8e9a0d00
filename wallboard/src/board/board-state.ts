import type { BoardArea, BoardSlot } from './shapes';
import type {
  BoardAlerts,
  BoardCategory,
  BoardCity,
  BoardDistrict,
  BoardFeed,
  BoardIncident,
  BoardKpis,
  BoardReadiness,
  BoardSnapshot,
  BoardTrend,
  BoardUnusual,
  BoardWork,
} from '../wire.gen';
import { slotTargets, type SlotTargets } from './slot-targets';
import { added, emptySums, type Addition, type Sums } from './sums';
import { tallyPlaces, type TallyPlaces } from './tallies';
import { unusualKey } from './unusual';

/** The whole picture at one version. Never changed in place; what did not change keeps its identity. */
export interface BoardState {
  readonly epoch: string;
  readonly version: number;
  /** The server's time of the clock-dependent tallies, Unix ms. */
  readonly now: number;
  readonly build: string;
  readonly city: BoardCity;
  readonly districts: readonly BoardDistrict[];
  readonly categories: readonly BoardCategory[];
  readonly tallies: TallyPlaces;
  readonly areas: readonly BoardArea[];
  readonly slots: readonly SlotTargets[];
  readonly sums: Sums;
  /** By `unusualKey`; a cell that is not there is withheld. */
  readonly unusual: ReadonlyMap<number, BoardUnusual>;
  readonly notable: readonly BoardIncident[];
  /** Incident key to [key, severity, category, latitude x 1e5, longitude x 1e5]. */
  readonly points: ReadonlyMap<number, readonly number[]>;
  readonly feeds: readonly BoardFeed[];
  readonly kpis: BoardKpis;
  readonly trend: BoardTrend;
  readonly ticker: readonly BoardIncident[];
  readonly oldest: readonly BoardIncident[];
  readonly alerts: BoardAlerts;
  readonly readiness: BoardReadiness;
  /** Planned works under way and coming. */
  readonly works: readonly BoardWork[];
  /** What is wrong with the room itself; empty when it is well. */
  readonly trouble: string;
}

/** Builds the state from a snapshot, summing every slot once. */
export function fromSnapshot(snapshot: BoardSnapshot): BoardState {
  const tallies = tallyPlaces(snapshot.tallies);
  const slots = snapshot.slots.map((slot: BoardSlot) =>
    slotTargets(slot, snapshot.areas, snapshot.districts, snapshot.categories),
  );
  const additions: Addition[] = slots.map((targets, at) => ({ targets, diff: snapshot.counts[at] ?? [] }));
  const empty = emptySums(snapshot.districts.length, snapshot.categories.length, snapshot.tallies.length);
  return {
    epoch: snapshot.epoch,
    version: snapshot.version,
    now: snapshot.now,
    build: snapshot.build,
    city: snapshot.city,
    districts: snapshot.districts,
    categories: snapshot.categories,
    tallies,
    areas: snapshot.areas,
    slots,
    sums: added(empty, additions, tallies.open),
    unusual: new Map(snapshot.unusual.map((cell) => [unusualKey(cell.district, cell.category), cell])),
    notable: snapshot.notable,
    points: new Map(snapshot.points.map((point) => [point[0]!, point])),
    feeds: snapshot.feeds,
    kpis: snapshot.kpis,
    trend: snapshot.trend,
    ticker: snapshot.ticker,
    oldest: snapshot.oldest,
    alerts: snapshot.alerts,
    readiness: snapshot.readiness,
    works: snapshot.works,
    trouble: snapshot.trouble ?? '',
  };
}
