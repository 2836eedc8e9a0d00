/** Colours of the map, read from the theme's tokens: neither WebGL nor a canvas knows custom properties. */
export interface MapLook {
  readonly panel: string;
  readonly border: string;
  readonly text: string;
  readonly mark: string;
  readonly markEdge: string;
  /** Fill by level word: m2, m1, 0, 1, 2, 3, none. */
  readonly levels: Readonly<Record<string, string>>;
  /** Fill by severity number; undefined for Unknown and Minor, which stay neutral. */
  readonly severities: readonly (string | undefined)[];
  readonly onSeverities: readonly (string | undefined)[];
  readonly badgeEdge: string;
}

export const levelWords = ['m2', 'm1', '0', '1', '2', '3', 'none'] as const;

export function mapLook(): MapLook {
  const css = getComputedStyle(document.documentElement);
  const token = (name: string, otherwise = ''): string => css.getPropertyValue(name).trim() || otherwise;
  const on = token('--on-severity');
  return {
    panel: token('--panel'),
    border: token('--bg'),
    text: token('--tx1'),
    mark: token('--edge'),
    markEdge: token('--panel'),
    levels: Object.fromEntries(levelWords.map((word) => [word, token(`--lv-${word}`)])),
    severities: [undefined, undefined, token('--s3'), token('--s2'), token('--s1')],
    onSeverities: [undefined, undefined, on, on, token('--on-s1', on)],
    badgeEdge: token('--badge-edge'),
  };
}
