import type { Layout, PlacedPanel, Rect } from '../layout/grid';
import { partLayout, type Part } from '../layout/parts';
import type { SceneName } from './wishes';

const gutter = 24;

/**
 * The panels of a scene. The overview is the layout itself, or a part of it where the wall is made of several screens; of the others each
 * takes all that lies below the header, the map beside the rail.
 */
export function sceneLayout(layout: Layout, scene: SceneName, part?: Part): readonly PlacedPanel[] {
  const headers = layout.panels.filter((panel) => panel.name === 'header');
  const header = headers[0];
  if (scene === 'overview' || !header) {
    return partLayout(layout, part);
  }
  const bottom = Math.max(...layout.panels.map(({ rect }) => rect.y + rect.height));
  const right = Math.max(...layout.panels.map(({ rect }) => rect.x + rect.width));
  const y = header.rect.y + header.rect.height + gutter;
  const whole: Rect = { x: header.rect.x, y, width: right - header.rect.x, height: bottom - y };
  const rail = layout.panels.find((panel) => panel.name === 'rail')?.rect.width ?? 0;
  switch (scene) {
    case 'matrix':
      return [header, { name: 'matrix', rect: whole }];
    case 'alerts':
      // On two screens the list stands on each: no line may be cut by their edges.
      return headers.flatMap((one) => [one, { name: 'alerts' as const, rect: { ...whole, x: one.rect.x, width: one.rect.width } }]);
    case 'map':
      return [
        header,
        { name: 'map', rect: { ...whole, width: whole.width - rail - gutter } },
        { name: 'rail', rect: { ...whole, x: right - rail, width: rail } },
      ];
  }
}
