import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import { severities, type IncidentSummary } from '../../wire.gen';
import { fitted, outlinesOf } from '../../map/geometry';
import { mapLook } from '../../map/map-look';
import { svgMap } from '../../map/svg-map';
import { SeverityBadge } from '../../widgets/severity-badge';
import type { AlertLook } from './alert-look';

interface EvidenceMapProps {
  readonly look: AlertLook;
  readonly boundaries: FeatureCollection;
  readonly district: string | undefined;
  readonly incidents: readonly IncidentSummary[];
  readonly label: string;
  readonly none: string;
}

const height = 240;
const pad = { top: 16, right: 16, bottom: 16, left: 16 };
/** Lines as thin as on a wall of half the size. */
const scale = 0.4;

/** Where the incidents behind an alert lie, in the alert's district or else in the city. Looked at, not touched. */
export function EvidenceMap(props: EvidenceMapProps): JSX.Element {
  const [width, setWidth] = createSignal(0);
  let box: HTMLDivElement | undefined;
  let drawn: HTMLDivElement | undefined;
  onMount(() => {
    const watch = new ResizeObserver(() => setWidth(Math.round(box!.clientWidth)));
    watch.observe(box!);
    onCleanup(() => watch.disconnect());
  });

  const placed = createMemo(() => props.incidents.filter((incident) => incident.latitude !== undefined && incident.longitude !== undefined));
  const scene = createMemo(() => {
    const outlines = outlinesOf(props.boundaries);
    const own = outlines.filter((outline) => outline.code === props.district);
    const projection = width() > 0 ? fitted(own.length > 0 ? own : outlines, width(), height, pad) : undefined;
    return projection ? { outlines, projection, look: mapLook(), width: width(), height, scale } : undefined;
  });
  createEffect(on([scene, () => props.district], ([wanted, district]) => {
    if (wanted && drawn) {
      const map = svgMap(drawn, wanted);
      map.paint(wanted.outlines.map(({ code }) => ({ code, level: code === district ? '0' : 'none', worst: 0 })));
      onCleanup(() => map.dispose());
    }
  }));
  const marks = createMemo(() => {
    const wanted = scene();
    return !wanted ? [] : placed().map((incident) => {
      const [x, y] = wanted.projection.toPixel(incident.longitude!, incident.latitude!);
      return { x, y, level: severities.findIndex((word) => word.toLowerCase() === incident.severity.toLowerCase()), title: incident.title ?? incident.id };
    }).filter(({ x, y }) => x >= 0 && x <= width() && y >= 0 && y <= height);
  });

  return (
    <section class="evidence-map" aria-label={props.label}>
      <Show when={placed().length > 0} fallback={<p class="quiet">{props.none}</p>}>
        <h3>{props.label}</h3>
      </Show>
      <div class="evidence-map-box" ref={box} hidden={placed().length === 0}>
        <div ref={drawn} />
        <For each={marks()}>
          {(mark) => (
            <span class="evidence-mark" data-dot={mark.level < 1} style={{ left: `${mark.x}px`, top: `${mark.y}px` }} title={mark.title}>
              <Show when={mark.level > 0}><SeverityBadge level={mark.level} /></Show>
            </span>
          )}
        </For>
      </div>
    </section>
  );
}
