import type { Layout, PlacedPanel } from '../layout/grid';
import type { SceneWish } from './wishes';

/** The panels of a scene. The matrix takes all that lies below the header; the overview is the layout itself. */
export function sceneLayout(layout: Layout, wish: SceneWish): readonly PlacedPanel[] {
  const header = layout.panels.find((panel) => panel.name === 'header');
  if (wish.scene === 'overview' || !header) {
    return layout.panels;
  }
  const bottom = Math.max(...layout.panels.map(({ rect }) => rect.y + rect.height));
  const right = Math.max(...layout.panels.map(({ rect }) => rect.x + rect.width));
  const y = header.rect.y + header.rect.height + 24;
  return [
    ...layout.panels.filter((panel) => panel.name === 'header'),
    { name: 'matrix', rect: { x: header.rect.x, y, width: right - header.rect.x, height: bottom - y } },
  ];
}
