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
  /** Whether an ellipsis or the edge of a box about it hides a part of it. A message's title may be of any length: it has two lines. */
  readonly cut: boolean;
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
    const boxes = hidingBoxes(element, panel);
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
      floats: element.closest('.city-map-mark, .city-map-label, svg') !== null,
    };
    // A title has its lines: what it has beyond them is not drawn.
    const title = element.closest('.alert-title, .scene-title')?.getBoundingClientRect();
    const drawn = title ? lines.filter((line) => line.top + line.bottom < 2 * title.bottom).map((line) => ({ ...line, right: Math.min(line.right, title.right) })) : lines;
    found.push(...drawn.map((line) => ({ ...told, ...line, cut: boxes.some((box) => beyond(line, box)) })));
  }
  return found;

  /** The boxes about an element, up to its panel, that hide what lies beyond them. */
  function hidingBoxes(element: Element, panel: Element): DOMRect[] {
    const hiding: DOMRect[] = [];
    for (let one: Element | null = element; one && one !== panel; one = one.parentElement) {
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(one);
      if ((overflowX !== 'visible' || overflowY !== 'visible') && webkitLineClamp === 'none') {
        hiding.push(one.getBoundingClientRect());
      }
    }
    return hiding;
  }

  function beyond(line: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }, box: DOMRect): boolean {
    return line.left < box.left - 1 || line.right > box.right + 1 || line.top < box.top - 1 || line.bottom > box.bottom + 1;
  }
}
