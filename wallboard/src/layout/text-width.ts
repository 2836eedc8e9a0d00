let pen: CanvasRenderingContext2D | null | undefined;
const family = '48px "IBM Plex Sans Variable"';

/** Width of a text in units at the floor of 48, in the narrow cut of the wall's typeface (87.5 %; the wall uses 85 to 88); `weight` as in CSS. */
export function textWidth(text: string, weight = 450): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) {
    return text.length * 28;
  }
  pen.font = `${weight} ${family}`;
  pen.fontStretch = 'semi-condensed';
  return pen.measureText(text).width;
}

/** Waits until the typeface is there in both scripts, but at most so long: a wall without its typeface is better than none. */
export async function typefaceReady(atMost: number): Promise<void> {
  const loads = [450, 600].map((weight) => document.fonts.load(`${weight} ${family}`, 'Ая Az 09'));
  await Promise.race([Promise.allSettled(loads), new Promise((resolve) => setTimeout(resolve, atMost))]);
}
