import type { BoardReadiness } from '../wire.gen';

/**
 * The scene that is asked of a wall: what the lead asked for, or what the configuration has for the readiness mode where that was set later;
 * undefined: its own.
 */
export function askedScene(
  steered: { readonly name: string; readonly at: number } | undefined, readiness: BoardReadiness | undefined, wall: string,
): string | undefined {
  const ofMode = readiness?.scenes.find(([name]) => name === wall)?.[1] ?? readiness?.scenes.find(([name]) => name === '*')?.[1];
  const modeIsNewer = ofMode !== undefined && (readiness?.since ?? 0) > (steered?.at ?? 0);
  return modeIsNewer ? ofMode : (steered?.name ?? ofMode);
}
