import { describe, expect, test } from 'vitest';
import { askedScene } from '../src/wall/asked-scene';

const emergency = { mode: 'emergency', version: 3, since: 1_000, scenes: [['*', 'map'], ['left', 'alerts']] };

describe('the scene that is asked of a wall', () => {
  test('follows the mode by the wall’s own line, or by that of all', () => {
    expect(askedScene(undefined, emergency, 'left')).toBe('alerts');
    expect(askedScene(undefined, emergency, 'wall')).toBe('map');
    expect(askedScene(undefined, { ...emergency, scenes: [] }, 'wall')).toBeUndefined();
    expect(askedScene(undefined, undefined, 'wall')).toBeUndefined();
  });

  test('is that of whichever was asked for last', () => {
    expect(askedScene({ name: 'matrix', at: 900 }, emergency, 'wall')).toBe('map');
    expect(askedScene({ name: 'matrix', at: 1_100 }, emergency, 'wall')).toBe('matrix');
    expect(askedScene({ name: 'matrix', at: 900 }, { ...emergency, scenes: [] }, 'wall')).toBe('matrix');
  });
});
