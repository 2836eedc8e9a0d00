import { describe, expect, test } from 'vitest';
import { layoutOf } from '../src/layout/grid';
import { sceneLayout } from '../src/wall/scene-layout';
import { chosen, noTakeOver, sceneUnder, takenOver } from '../src/wall/take-over';
import { companyOf, sceneOf } from '../src/wall/wishes';

describe('a take-over', () => {
  test('begins with an alert that presses and ends by itself once none is left', () => {
    const taken = takenOver(noTakeOver, ['a@1'], 1_000);
    expect(sceneUnder('matrix', taken)).toBe('overview');
    const later = takenOver(taken, ['a@1'], 90_000);
    expect(later.since).toBe(1_000);
    expect(sceneUnder('matrix', takenOver(later, [], 90_500))).toBe('matrix');
  });

  test('lasts half a minute, however soon the alert was acknowledged', () => {
    const taken = takenOver(noTakeOver, ['a@1'], 1_000);
    const held = takenOver(taken, [], 2_000);
    expect(sceneUnder('map', held)).toBe('overview');
    expect(sceneUnder('map', takenOver(held, [], 30_999))).toBe('overview');
    expect(sceneUnder('map', takenOver(held, [], 31_000))).toBe('map');
  });

  test('yields to a scene that the lead chose in spite of it, but not to the next alert', () => {
    const steered = chosen(['a@1']);
    expect(sceneUnder('matrix', takenOver(steered, ['a@1'], 5_000))).toBe('matrix');
    expect(sceneUnder('matrix', takenOver(steered, ['a@1', 'b@9'], 9_000))).toBe('overview');
    expect(sceneUnder('matrix', takenOver(steered, ['a@7'], 7_000))).toBe('overview');
  });

  test('leaves the list of alerts as it is', () => {
    expect(sceneUnder('alerts', takenOver(noTakeOver, ['a@1'], 0))).toBe('alerts');
  });
});

describe('scenes', () => {
  test.each(['map', 'matrix', 'alerts'] as const)('%s stands within the screen, below the header, overlapping nothing', (scene) => {
    for (const [width, height] of [[3840, 2160], [1920, 1080], [5120, 1440], [7680, 2160], [1280, 720]] as const) {
      const layout = layoutOf(width, height);
      const panels = sceneLayout(layout, scene).map(({ rect }) => rect);
      for (const rect of panels) {
        expect(rect.x).toBeGreaterThanOrEqual(0);
        expect((rect.x + rect.width) * layout.scale).toBeLessThanOrEqual(width + 0.01);
        expect((rect.y + rect.height) * layout.scale).toBeLessThanOrEqual(height + 0.01);
      }
      panels.forEach((a, at) =>
        panels.slice(at + 1).forEach((b) => {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `${scene} ${width}`).toBe(true);
        }),
      );
    }
  });

  test('an address that asks for none or for nonsense gets the overview', () => {
    expect([sceneOf(''), sceneOf('?scene=alerts'), sceneOf('?scene=mars')].map((wish) => wish.scene)).toEqual(['overview', 'alerts', 'overview']);
  });

  test('the wishes of an address as one of the room’s walls have defaults, and nonsense changes none', () => {
    const usual = { name: 'wall', sound: true, testAt: 540, restAt: 'turn', reloadAt: 250, takeOver: 1 };
    expect(companyOf('')).toEqual(usual);
    expect(companyOf('?wall=Стена&soundtest=25:99&takeover=9&rest=now&reload=24:00')).toEqual(usual);
    expect(companyOf('?wall=duty-left&sound=off&soundtest=08:30&takeover=2')).toEqual({ ...usual, name: 'duty-left', sound: false, testAt: 510, takeOver: 2 });
    expect(companyOf('?soundtest=off&takeover=0')).toEqual({ ...usual, testAt: undefined, takeOver: 0 });
    expect(companyOf('?rest=02:30&reload=03:40')).toEqual({ ...usual, restAt: 150, reloadAt: 220 });
    expect(companyOf('?rest=off&reload=off')).toEqual({ ...usual, restAt: 'off', reloadAt: undefined });
  });
});
