/** Colours of the map, read from the theme's tokens: neither WebGL nor a canvas knows custom properties. */
export interface MapLook {
  readonly border: string;
  readonly mark: string;
  /** The dashed line of planned works: a text's grey, no hue of an alert. */
  readonly works: string;
  /** Fill by level word: m2, m1, 0, 1, 2, 3, none. */
  readonly levels: Readonly<Record<string, string>>;
  /** Colour by severity number; undefined for Unknown. */
  readonly severities: readonly (string | undefined)[];
  readonly badgeEdge: string;
}

export const levelWords = ['m2', 'm1', '0', '1', '2', '3', 'none'] as const;

export function mapLook(): MapLook {
  const css = getComputedStyle(document.documentElement);
  const token = (name: string): string => css.getPropertyValue(name).trim();
  return {
    border: token('--map-border'),
    mark: token('--tx3'),
    works: token('--tx1'),
    levels: Object.fromEntries(levelWords.map((word) => [word, token(`--lv-${word}`)])),
    severities: [undefined, token('--s4'), token('--s3'), token('--s2'), token('--s1')],
    badgeEdge: token('--badge-edge'),
  };
}
