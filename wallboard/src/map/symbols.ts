import { severity } from '../board/slot-targets';
import { badgeOutlines, rankOf } from '../widgets/badge-shape';
import type { Mark } from './clusters';
import type { MapLook } from './map-look';

/** Sizes in units: a quiet incident, the largest bubble of many, a Moderate's diamond. */
const sizes = { one: 22, most: 96, moderate: 36 } as const;
const steps = 8;

/** The picture that stands for a mark of the two lower layers; marks of one picture look alike. */
export function symbolName(mark: Pick<Mark, 'level' | 'count'>): string {
  return mark.level >= severity.moderate ? 'moderate' : `quiet-${bubbleStep(mark.count)}`;
}

/** Bubbles grow with the root of their count, in a few steps, so that few pictures are needed. */
function bubbleStep(count: number): number {
  return Math.min(steps, Math.round(Math.sqrt(count - 1) * 1.2));
}

/** Draws the picture of a name by `symbolName`. `scale` is device pixels a unit. */
export function drawSymbol(name: string, look: MapLook, scale: number): ImageData {
  const step = Number(name.split('-')[1] ?? 0);
  const size = name === 'moderate' ? sizes.moderate : sizes.one + ((sizes.most - sizes.one) * step) / steps;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil((size + 8) * scale);
  const pen = canvas.getContext('2d')!;
  pen.scale(scale, scale);
  pen.translate(canvas.width / scale / 2, canvas.height / scale / 2);
  if (name === 'moderate') {
    drawModerate(pen, size, look);
  } else {
    drawQuiet(pen, size, look);
  }
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function drawModerate(pen: CanvasRenderingContext2D, size: number, look: MapLook): void {
  const outline = new Path2D(badgeOutlines[rankOf(severity.moderate)]);
  pen.scale(size / 24, size / 24);
  pen.translate(-12, -12);
  pen.lineJoin = 'round';
  pen.lineWidth = (6 * 24) / size;
  // The edge is transparent where the theme has none.
  for (const stroke of [look.border, look.badgeEdge]) {
    pen.strokeStyle = stroke;
    pen.stroke(outline);
  }
  pen.fillStyle = look.severities[severity.moderate]!;
  pen.fill(outline);
}

function drawQuiet(pen: CanvasRenderingContext2D, size: number, look: MapLook): void {
  pen.beginPath();
  pen.arc(0, 0, size / 2, 0, 2 * Math.PI);
  pen.globalAlpha = 0.42;
  pen.fillStyle = look.mark;
  pen.fill();
  pen.globalAlpha = 0.9;
  pen.lineWidth = 3;
  pen.strokeStyle = look.mark;
  pen.stroke();
}
