import { healths, type BoardFeed, type Health } from '../wire.gen';
import { laneOf, lanes, type Lane } from './lanes';

/** The worst of a lane's feeds. */
export interface LaneHealth {
  readonly lane: Lane;
  readonly feeds: readonly BoardFeed[];
  readonly worst: Health;
  /** When the worst feed's last message came, Unix ms; undefined where none ever did, or the lane has no feed. */
  readonly lastAt: number | undefined;
  /** Whether any of its feeds was ever heard. */
  readonly heard: boolean;
}

/** Health as a known word; one that this page does not know counts as failed. */
export function healthOf(feed: BoardFeed): Health {
  const at = healths.indexOf(feed.health as Health);
  return healths[at] ?? 'failed';
}

/** One entry a lane, in the wall's order. */
export function laneHealths(feeds: readonly BoardFeed[]): readonly LaneHealth[] {
  return lanes.map((lane, number) => {
    const own = feeds.filter((feed) => laneOf(feed.channel) === number);
    const worstFirst = [...own].sort(
      (a, b) => healths.indexOf(healthOf(b)) - healths.indexOf(healthOf(a)) || (a.lastAt ?? 0) - (b.lastAt ?? 0),
    );
    const worst = worstFirst[0];
    return {
      lane,
      feeds: own,
      worst: worst ? healthOf(worst) : 'live',
      lastAt: worst?.lastAt,
      heard: own.some((feed) => feed.lastAt !== undefined),
    };
  });
}
