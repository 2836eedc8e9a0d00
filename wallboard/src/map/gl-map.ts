import { Map as MapLibre, setWorkerUrl, type GeoJSONSource, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { CityMap, MapScene } from './city-map';
import type { Mark } from './clusters';
import { wound } from './geometry';
import { levelWords } from './map-look';
import { drawSymbol, symbolName } from './symbols';

setWorkerUrl(workerUrl);

/** Whether this browser can draw with WebGL 2 at all; asked before MapLibre, which would throw. */
export function canDrawGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Draws by MapLibre GL, from the room's own boundaries only. `lost` is called where the context is lost: then the map is to be made anew. */
export function glMap(box: HTMLElement, scene: MapScene, lost: () => void): CityMap {
  const { look, scale, projection } = scene;
  const map = new MapLibre({
    container: box,
    style: styleOf(scene),
    center: [...projection.centre],
    zoom: projection.zoom,
    minZoom: -2,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    renderWorldCopies: false,
    trackResize: false,
    pixelRatio: devicePixelRatio,
    validateStyle: false,
  });
  let ready = false;
  let wantedMarks: readonly Mark[] = [];
  let paintWhenReady: (() => void) | undefined;

  map.setMissingStyleImageResolver((id) => {
    map.addImage(id, drawSymbol(id, look, scale * devicePixelRatio), { pixelRatio: devicePixelRatio });
  });
  map.on('webglcontextlost', lost);
  map.on('load', () => {
    ready = true;
    paintWhenReady?.();
    setMarks();
  });

  function setMarks(): void {
    // Marks are pixels of this very view, so they are carried back to where they came from.
    void map.getSource<GeoJSONSource>('marks')?.setData({
      type: 'FeatureCollection',
      features: wantedMarks.map((mark, order) => ({
        type: 'Feature',
        properties: { symbol: symbolName(mark), order },
        geometry: { type: 'Point', coordinates: map.unproject([mark.x, mark.y]).toArray() },
      })),
    });
  }

  return {
    paint(districts) {
      paintWhenReady = () => {
        for (const { code, level, worst, atWork } of districts) {
          map.setFeatureState({ source: 'districts', id: code }, { level, worst, atWork });
        }
      };
      if (ready) {
        paintWhenReady();
      }
    },
    mark(marks) {
      wantedMarks = marks;
      if (ready) {
        setMarks();
      }
    },
    dispose() {
      map.off('webglcontextlost', lost);
      map.remove();
    },
  };
}

function styleOf({ outlines, look, scale }: MapScene): StyleSpecification {
  const fills = levelWords.flatMap((word) => [word, look.levels[word]!]);
  return {
    version: 8,
    sources: {
      districts: { type: 'geojson', data: wound(outlines), promoteId: 'code', tolerance: 0.2 },
      marks: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      {
        id: 'fills',
        type: 'fill',
        source: 'districts',
        paint: { 'fill-color': ['match', ['to-string', ['feature-state', 'level']], ...fills, look.levels['none']!] as never, 'fill-antialias': true },
      },
      { id: 'borders', type: 'line', source: 'districts', paint: { 'line-color': look.border, 'line-width': 5 * scale } },
      {
        id: 'works',
        type: 'line',
        source: 'districts',
        paint: {
          'line-color': look.works,
          'line-opacity': ['case', ['boolean', ['feature-state', 'atWork'], false], 0.75, 0],
          'line-width': 6 * scale,
          'line-offset': 15 * scale,
          'line-dasharray': [4.5, 3],
        },
      },
      {
        id: 'alerts',
        type: 'line',
        source: 'districts',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ['match', ['coalesce', ['feature-state', 'worst'], 0], 4, look.severities[4]!, 3, look.severities[3]!, 2, look.severities[2]!, 1, look.severities[1]!, look.border],
          'line-width': ['match', ['coalesce', ['feature-state', 'worst'], 0], [1, 2, 3, 4], 6 * scale, 0],
          'line-offset': 3 * scale,
        },
      },
      {
        id: 'marks',
        type: 'symbol',
        source: 'marks',
        layout: {
          'icon-image': ['get', 'symbol'],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          'symbol-sort-key': ['get', 'order'],
          'symbol-z-order': 'source',
        },
      },
    ],
  };
}
