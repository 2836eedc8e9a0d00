import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import { minuteOfDay } from '../theme/minute-of-day';
import type { BoardAlerts } from '../wire.gen';
import { openPlayer } from './player';
import { nextSound, soundMemory, type SoundMemory, type SoundScene } from './schedule';

const lookEvery = 500;
const day = 86_400_000;

/** How the wall stands with its sound: it is asked not to make any, it could, or the browser does not let it. */
export type SoundState = 'off' | 'running' | 'blocked';

/** What the sound of a wall is made from. */
export interface SoundSources {
  /** Undefined before the first picture. */
  readonly alerts: Accessor<BoardAlerts | undefined>;
  readonly silencedAt: Accessor<number | undefined>;
  readonly timeZone: Accessor<string>;
  /** Whether this wall sounds for the room at this moment. */
  readonly isMaster: () => boolean;
  /** The server's time, Unix ms; undefined before anything was heard. */
  readonly now: () => number | undefined;
}

/** What is asked of it. */
export interface SoundWish {
  readonly sound: boolean;
  /** Minute of the local day of the daily test; undefined: none. */
  readonly testAt: number | undefined;
}

/**
 * Makes the room's sounds while this wall is its sound master. Every wall keeps what was heard, so that one that takes over does not
 * begin anew. Must run under a Solid owner.
 */
export function keepSound(sources: SoundSources, wish: SoundWish): Accessor<SoundState> {
  if (!wish.sound) {
    return () => 'off';
  }
  const player = openPlayer();
  const [state, setState] = createSignal<SoundState>('blocked');
  let memory: SoundMemory | undefined;
  let played = 0;

  function look(): void {
    const running = player.isRunning();
    setState(running ? 'running' : 'blocked');
    const [alerts, now] = [sources.alerts(), sources.now()];
    if (!alerts || now === undefined) {
      return;
    }
    const scene: SoundScene = { alerts, silencedAt: sources.silencedAt(), testDay: testDay(now, sources.timeZone(), wish.testAt) };
    memory ??= soundMemory(scene, now);
    const next = nextSound(memory, scene, now);
    memory = next.memory;
    if (next.sound && running && sources.isMaster()) {
      player.play(next.sound);
      // For those who look after the wall, and for tests: what was heard last, and how many sounds.
      document.documentElement.dataset['heard'] = `${next.sound} ${++played}`;
    }
  }

  const timer = setInterval(look, lookEvery);
  createEffect(on(sources.alerts, look));
  onCleanup(() => {
    clearInterval(timer);
    player.dispose();
  });
  return state;
}

/** Counts up once a local day, at the minute of the test. */
function testDay(now: number, timeZone: string, testAt: number | undefined): number {
  if (testAt === undefined) {
    return 0;
  }
  const minute = minuteOfDay(now, timeZone);
  const midnight = Math.round((now - minute * 60_000) / day);
  return minute >= testAt ? midnight : midnight - 1;
}
