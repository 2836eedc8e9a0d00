import { describe, expect, test } from 'vitest';
import { nextSound, silenceLeft, soundMemory, type SoundScene } from '../src/sound/schedule';
import type { BoardAlert, BoardAlerts } from '../src/wire.gen';
import { alert, alertsOf } from './boards';

const flood = { since: 0, count: 20, peak: 20, groups: [] };

/** Listens at a fake time of half-second looks, and writes down what is heard and when, in seconds. */
class Listener {
  readonly heard: string[] = [];
  scene: SoundScene;
  private at = 0;
  private memory;

  constructor(alerts: readonly BoardAlert[] = [], some: Partial<BoardAlerts> = {}) {
    this.scene = { alerts: alertsOf(alerts, some), silencedAt: undefined, testDay: 1 };
    this.memory = soundMemory(this.scene, 0);
  }

  /** From now on these stand. */
  stand(alerts: readonly BoardAlert[], some: Partial<BoardAlerts> = {}): this {
    this.scene = { ...this.scene, alerts: alertsOf(alerts, some) };
    return this;
  }

  set(some: Partial<SoundScene>): this {
    this.scene = { ...this.scene, ...some };
    return this;
  }

  until(second: number): this {
    for (; this.at < second * 1_000; this.at += 500) {
      const { memory, sound } = nextSound(this.memory, this.scene, this.at);
      this.memory = memory;
      if (sound) {
        this.heard.push(`${sound} ${this.at / 1_000}`);
      }
    }
    return this;
  }
}

const s1 = alert({ id: 's1', priority: 1, annunciatedAt: 1 });
const s2 = alert({ id: 's2', priority: 2, annunciatedAt: 1 });
const s3 = alert({ id: 's3', priority: 3, annunciatedAt: 1 });
const s4 = alert({ id: 's4', priority: 4, annunciatedAt: 1 });
const seen = (one: BoardAlert): BoardAlert => ({ ...one, state: 'acknowledged' });

describe('what is heard', () => {
  test('of an S1: at once, then every 15 s until somebody has seen it', () => {
    const listener = new Listener().until(5).stand([s1]).until(40).stand([seen(s1)]).until(120);
    expect(listener.heard).toEqual(['critical 5', 'critical 20', 'critical 35']);
  });

  test('of an S1 whose condition has gone: as long as nobody has seen it', () => {
    const listener = new Listener().stand([s1]).until(10).stand([{ ...s1, state: 'returnedUnacknowledged' }]).until(31);
    expect(listener.heard).toEqual(['critical 0', 'critical 15', 'critical 30']);
  });

  test('of an S2: once, then every minute; of an S3 a chime; of an S4 nothing', () => {
    expect(new Listener().stand([s2]).until(130).heard).toEqual(['high 0', 'high 60', 'high 120']);
    expect(new Listener().stand([s3]).until(130).heard).toEqual(['medium 0']);
    expect(new Listener().stand([s4]).until(130).heard).toEqual([]);
  });

  test('one after the other where several come at once', () => {
    expect(new Listener().stand([s1, s2, s3]).until(14).heard).toEqual(['critical 0', 'high 2.5', 'medium 5']);
  });

  test('anew where an alert is annunciated anew, or a second S1 comes', () => {
    const listener = new Listener().stand([s3]).until(5).stand([{ ...s3, annunciatedAt: 5_000 }]).until(10);
    expect(listener.heard).toEqual(['medium 0', 'medium 5']);
    const second = new Listener().stand([s1]).until(6).stand([s1, { ...s1, id: 'other', annunciatedAt: 6_000 }]).until(20);
    expect(second.heard).toEqual(['critical 0', 'critical 6']);
  });

  test('in a flood: S1 alone', () => {
    const listener = new Listener().stand([s1, s2, s3], { flood }).until(70);
    expect(listener.heard).toEqual(['critical 0', 'critical 15', 'critical 30', 'critical 45', 'critical 60']);
  });

  test('of an S2 that came in a flood: once that is over, if nobody has seen it', () => {
    const listener = new Listener().stand([s2, s3], { flood }).until(90).stand([s2, s3]).until(100);
    expect(listener.heard).toEqual(['high 90']);
  });

  test('of an S1 of which the counts alone tell, since the first twelve are others', () => {
    expect(new Listener().stand([], { unacknowledged: [1, 0, 0, 0] }).until(16).heard).toEqual(['critical 0', 'critical 15']);
  });
});

describe('where more than twelve stand', () => {
  const s1s = Array.from({ length: 13 }, (_, at) => ({ ...s1, id: `s1-${at}`, annunciatedAt: at + 1 }));
  const s3s = Array.from({ length: 13 }, (_, at) => ({ ...s3, id: `s3-${at}`, annunciatedAt: at + 1 }));

  /** As the room tells of them: the first twelve, and the counts of all. */
  const topOf = (all: readonly BoardAlert[]): readonly [readonly BoardAlert[], Partial<BoardAlerts>] => [all.slice(0, 12), { ...alertsOf(all), top: all.slice(0, 12) }];

  test('the thirteenth S3 chimes', () => {
    const listener = new Listener(...topOf(s3s.slice(0, 12))).until(5).stand(...topOf(s3s)).until(20);
    expect(listener.heard).toEqual(['medium 5']);
  });

  test('acknowledging one of thirteen S1 sounds nothing in a silence', () => {
    const listener = new Listener(...topOf(s1s)).until(5).set({ silencedAt: 5_000 }).until(20).stand(...topOf(s1s.slice(1))).until(100);
    expect(listener.heard).toEqual([]);
  });
});

describe('alerts that were known', () => {
  test('are no news to a page that begins to listen; the standing S1 and S2 keep their intervals', () => {
    expect(new Listener([s1, s2, s3]).until(14).heard).toEqual([]);
    expect(new Listener([s1, s2, s3]).until(65).heard).toEqual(['critical 15', 'critical 30', 'critical 45', 'critical 60', 'high 62.5']);
  });

  test('are no news after a break, even where they were out of sight for a while', () => {
    const listener = new Listener().stand([s3]).until(5).stand([]).until(900).stand([s3]).until(960);
    expect(listener.heard).toEqual(['medium 0']);
  });
});

describe('a silence', () => {
  test('lasts two minutes at the most', () => {
    const listener = new Listener().stand([s1, s2]).until(10).set({ silencedAt: 10_000 }).until(140);
    expect(listener.heard).toEqual(['critical 0', 'high 2.5', 'critical 130', 'high 132.5']);
    expect([silenceLeft(10_000, 10_000), silenceLeft(10_000, 100_000), silenceLeft(10_000, 130_000), silenceLeft(undefined, 0)]).toEqual([120_000, 30_000, 0, 0]);
  });

  test('is broken by a new S1, once, and by nothing else', () => {
    const listener = new Listener().stand([s1]).until(5).set({ silencedAt: 5_000 }).until(20);
    listener.stand([s1, s2, s3, { ...s1, id: 'other', annunciatedAt: 20_000 }]).until(100);
    expect(listener.heard).toEqual(['critical 0', 'critical 20']);
    expect(listener.until(128).heard.slice(2)).toEqual(['critical 125', 'high 127.5']);
  });
});

describe('the daily test', () => {
  test('is heard once a day', () => {
    expect(new Listener().until(5).set({ testDay: 2 }).until(60).set({ testDay: 3 }).until(90).heard).toEqual(['test 5', 'test 60']);
  });

  test('is left out where an S1 or S2 is heard anyway', () => {
    const listener = new Listener().stand([s1]).until(5).set({ testDay: 2 }).until(10).stand([]).until(60);
    expect(listener.heard).toEqual(['critical 0']);
  });
});
