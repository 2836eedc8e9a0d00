import type { CityMap, MapScene } from './city-map';
import { drawSymbol, symbolName } from './symbols';

const svgNames = 'http://www.w3.org/2000/svg';

/** The same map where there is no WebGL: outlines in SVG, marks on a canvas. */
export function svgMap(box: HTMLElement, scene: MapScene): CityMap {
  const { look, scale, projection, width, height } = scene;
  const svg = document.createElementNS(svgNames, 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const areas = new Map<string, SVGPathElement>();
  const works = new Map<string, SVGPathElement>();
  const alerts = new Map<string, SVGPathElement>();
  for (const { code, polygons } of scene.outlines) {
    const data = polygons
      .flat()
      .map((ring) => `M${ring.map((point) => projection.toPixel(point[0]!, point[1]!).map(rounded).join(' ')).join('L')}Z`)
      .join('');
    areas.set(code, path(data, { fill: look.levels['none']!, stroke: look.border, 'stroke-width': 5 * scale, 'fill-rule': 'evenodd' }));
    works.set(code, path(data, { fill: 'none', stroke: 'none', 'stroke-width': 10 * scale, 'stroke-dasharray': `${28 * scale} ${20 * scale}`, 'stroke-opacity': 0.75 }));
    alerts.set(code, path(data, { fill: 'none', stroke: 'none', 'stroke-width': 6 * scale, 'stroke-linejoin': 'round' }));
  }
  svg.append(...areas.values(), ...works.values(), ...alerts.values());

  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const pen = canvas.getContext('2d')!;
  const pictures = new Map<string, HTMLCanvasElement>();
  box.append(svg, canvas);

  function picture(name: string): HTMLCanvasElement {
    let made = pictures.get(name);
    if (!made) {
      const data = drawSymbol(name, look, scale * devicePixelRatio);
      made = document.createElement('canvas');
      made.width = data.width;
      made.height = data.height;
      made.getContext('2d')!.putImageData(data, 0, 0);
      pictures.set(name, made);
    }
    return made;
  }

  return {
    paint(districts) {
      for (const { code, level, worst, atWork } of districts) {
        areas.get(code)?.setAttribute('fill', look.levels[level] ?? look.levels['none']!);
        works.get(code)?.setAttribute('stroke', atWork ? look.works : 'none');
        alerts.get(code)?.setAttribute('stroke', look.severities[worst] ?? 'none');
      }
    },
    mark(marks) {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      for (const mark of marks) {
        const image = picture(symbolName(mark));
        pen.drawImage(
          image,
          Math.round(mark.x * devicePixelRatio - image.width / 2),
          Math.round(mark.y * devicePixelRatio - image.height / 2),
        );
      }
    },
    dispose() {
      svg.remove();
      canvas.remove();
    },
  };
}

function path(data: string, attributes: Readonly<Record<string, string | number>>): SVGPathElement {
  const element = document.createElementNS(svgNames, 'path');
  element.setAttribute('d', data);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
  return element;
}

function rounded(value: number): string {
  return value.toFixed(1);
}
