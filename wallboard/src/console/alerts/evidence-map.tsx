import { createMemo, For, Show, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import type { MapScene } from '../../map/city-map';
import { severities, type IncidentSummary } from '../../wire.gen';
import { SeverityBadge } from '../../widgets/severity-badge';
import { SmallMap } from '../small-map';
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

/** Where the incidents behind an alert lie, in the alert's district or else in the city. */
export function EvidenceMap(props: EvidenceMapProps): JSX.Element {
  const placed = createMemo(() => props.incidents.filter((incident) => incident.latitude !== undefined && incident.longitude !== undefined));
  const marksOn = (scene: MapScene | undefined): readonly { readonly x: number; readonly y: number; readonly level: number; readonly title: string }[] =>
    !scene ? [] : placed().map((incident) => {
      const [x, y] = scene.projection.toPixel(incident.longitude!, incident.latitude!);
      return { x, y, level: severities.findIndex((word) => word.toLowerCase() === incident.severity.toLowerCase()), title: incident.title ?? incident.id };
    }).filter(({ x, y }) => x >= 0 && x <= scene.width && y >= 0 && y <= scene.height);

  return (
    <section class="evidence-map" aria-label={props.label}>
      <Show when={placed().length > 0} fallback={<p class="quiet">{props.none}</p>}>
        <h3>{props.label}</h3>
        <SmallMap boundaries={props.boundaries} focus={props.district === undefined ? [] : [props.district]} atWork={props.look.atWork()} words={props.look.words.detail.atWork} height={height}>
          {(scene) => (
            <For each={marksOn(scene)}>
              {(mark) => (
                <span class="evidence-mark" data-dot={mark.level < 1} style={{ left: `${mark.x}px`, top: `${mark.y}px` }} title={mark.title}>
                  <Show when={mark.level > 0}><SeverityBadge level={mark.level} /></Show>
                </span>
              )}
            </For>
          )}
        </SmallMap>
      </Show>
    </section>
  );
}
