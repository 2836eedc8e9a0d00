/** One line of text as it stands on the page, CSS pixels. */
export interface TextOnPage {
  readonly text: string;
  readonly panel: string;
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly panelBox: readonly number[];
  /** Whether an ellipsis hides a part of it. */
  readonly clipped: boolean;
  /** Whether it may lie over others: marks on the map do. */
  readonly floats: boolean;
}

/** Runs in the page: every visible piece of text with where it stands. */
export function textsOnPage(): TextOnPage[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: TextOnPage[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const element = node.parentElement!;
    const style = getComputedStyle(element);
    const panel = element.closest<HTMLElement>('[data-panel]');
    if (text === '' || !panel || style.visibility === 'hidden' || style.display === 'none') {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const own = panel.getBoundingClientRect();
    const clip = element.closest<HTMLElement>('.clip');
    // In SVG a size is in units of its viewBox.
    const svg = element.closest('svg');
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    const size = parseFloat(style.fontSize) * scale;
    // A line's box is higher than its letters: what is compared is the letters' part. Turned heads lie on their side.
    const turned = element.closest('.matrix-head') !== null;
    const lines = [...range.getClientRects()].filter((line) => line.width > 0).map((line) => ({
      left: line.left + (turned ? (line.width - size * 0.9) / 2 : 0),
      right: line.right - (turned ? (line.width - size * 0.9) / 2 : 0),
      top: line.top + (turned ? 0 : (line.height - size * 0.9) / 2),
      bottom: line.bottom - (turned ? 0 : (line.height - size * 0.9) / 2),
    }));
    const told = {
      text,
      panel: panel.dataset['panel']!,
      size,
      panelBox: [own.left, own.top, own.right, own.bottom],
      clipped: clip !== null && clip.scrollWidth > clip.clientWidth + 1,
      floats: element.closest('.city-map-mark, .city-map-label, svg') !== null,
    };
    found.push(...lines.map((line) => ({ ...told, ...line })));
  }
  return found;
}
