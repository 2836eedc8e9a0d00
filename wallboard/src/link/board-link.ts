import { HubConnectionBuilder, LogLevel, type HubConnection } from '@microsoft/signalr';
import { applyDelta } from '../board/apply-delta';
import { fromSnapshot, type BoardState } from '../board/board-state';
import type { BoardDelta, BoardSnapshot, Heartbeat, WatchPosition, WatchReply } from '../wire.gen';
import { linkStateAt, type LinkState } from './link-state';
import { retryDelay } from './retry';

const serverTimeout = 12_000;
const pingInterval = 4_000;
const startTimeout = 10_000;

/** What the link tells; each is called as soon as it is known, never gathered. */
export interface LinkEvents {
  /** A new picture; `whole` where it came as a snapshot. */
  state(state: BoardState, whole: boolean): void;
  /** The server's time, Unix ms. */
  serverTime(now: number): void;
  /** The lead has asked something of the walls: it is to be had now. */
  orders?(): void;
}

/** A link that never gives up. */
export interface BoardLink {
  /** How the page stands with its server at the page's monotonic moment. */
  stateAt(moment: number): LinkState;
  dispose(): void;
}

/** Opens the hub, keeps the state by its deltas, and asks for what it missed. `moment` is a monotonic clock in ms. */
export function openBoardLink(url: string, events: LinkEvents, moment: () => number): BoardLink {
  const startedAt = moment();
  let heardAt: number | undefined;
  let down = true;
  let state: BoardState | undefined;
  let waiting: BoardDelta[] | undefined;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let connection: HubConnection | undefined;
  let disposed = false;

  function heard(serverNow: number): void {
    heardAt = moment();
    events.serverTime(serverNow);
  }

  function takeSnapshot(snapshot: BoardSnapshot): void {
    heard(snapshot.now);
    state = fromSnapshot(snapshot);
    events.state(state, true);
  }

  function takeDelta(delta: BoardDelta): void {
    heardAt = moment();
    if (waiting) {
      waiting.push(delta);
      return;
    }
    const applied = state ? applyDelta(state, delta) : ({ kind: 'gap' } as const);
    if (applied.kind === 'applied') {
      state = applied.state;
      events.state(state, false);
    } else if (applied.kind === 'gap' && connection) {
      void watch(connection);
    }
  }

  async function watch(line: HubConnection): Promise<void> {
    if (waiting) {
      return;
    }
    const kept: BoardDelta[] = [];
    waiting = kept;
    try {
      const since: WatchPosition | null = state ? { epoch: state.epoch, version: state.version } : null;
      const answer = await line.invoke<WatchReply>('Watch', since);
      if (line !== connection) {
        return;
      }
      waiting = undefined;
      down = false;
      attempt = 0;
      heardAt = moment();
      if (answer.snapshot) {
        takeSnapshot(answer.snapshot);
      }
      for (const delta of [...(answer.deltas ?? []), ...kept]) {
        takeDelta(delta);
      }
    } catch {
      if (line === connection) {
        waiting = undefined;
        await line.stop();
      }
    }
  }

  function takeHeartbeat(line: HubConnection, beat: Heartbeat): void {
    heard(beat.now);
    if (state && !waiting && (beat.epoch !== state.epoch || beat.version > state.version)) {
      void watch(line);
    }
  }

  async function open(): Promise<void> {
    const line = new HubConnectionBuilder().withUrl(url).configureLogging(LogLevel.None).build();
    line.serverTimeoutInMilliseconds = serverTimeout;
    line.keepAliveIntervalInMilliseconds = pingInterval;
    connection = line;
    waiting = undefined;
    line.on('delta', (delta: BoardDelta) => line === connection && takeDelta(delta));
    line.on('snapshot', (snapshot: BoardSnapshot) => line === connection && takeSnapshot(snapshot));
    line.on('orders', () => line === connection && events.orders?.());
    line.on('heartbeat', (beat: Heartbeat) => line === connection && takeHeartbeat(line, beat));
    line.onclose(() => line === connection && again());
    const late = setTimeout(() => line === connection && abandon(line), startTimeout);
    try {
      await line.start();
      await watch(line);
    } catch {
      if (line === connection) {
        again();
      }
    } finally {
      clearTimeout(late);
    }
  }

  function abandon(line: HubConnection): void {
    if (down) {
      connection = undefined;
      void line.stop();
      again();
    }
  }

  function again(): void {
    down = true;
    connection = undefined;
    waiting = undefined;
    clearTimeout(timer);
    if (!disposed) {
      timer = setTimeout(() => void open(), retryDelay(attempt++, Math.random()));
    }
  }

  again();
  return {
    stateAt: (now) => linkStateAt({ startedAt, heardAt, down }, now),
    dispose() {
      disposed = true;
      clearTimeout(timer);
      void connection?.stop();
    },
  };
}
