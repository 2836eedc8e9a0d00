import { severity } from '../board/slot-targets';
import { badgeOutlines, rankOf } from '../widgets/severity-badge';
import type { Mark } from './clusters';
import type { MapLook } from './map-look';

/** Sizes of marks, units: shapes by severity number, bubbles of several by how many digits they hold. */
const sizes = { shapes: [26, 26, 36, 42, 48], bubbles: [0, 76, 92, 124, 150] } as const;

/** The picture that stands for a mark; marks of one picture are equal. */
export function symbolName(mark: Pick<Mark, 'level' | 'count'>): string {
  return `${mark.level < severity.moderate ? 0 : mark.level}-${Math.min(mark.count, 9_999)}`;
}

/** Draws the picture of a name by `symbolName`. `scale` is device pixels a unit. */
export function drawSymbol(name: string, look: MapLook, scale: number): ImageData {
  const [level = 0, count = 1] = name.split('-').map(Number);
  const canvas = document.createElement('canvas');
  const digits = String(count).length;
  const alarm = level >= severity.moderate;
  const shape = sizes.shapes[level] ?? sizes.shapes[0];
  const beside = alarm && count > 1 ? 34 + 28 * (digits + 1) : 0;
  const size = alarm ? shape + 8 : count > 1 ? (sizes.bubbles[digits] ?? 150) : shape + 6;
  canvas.width = Math.ceil((size + 2 * beside) * scale);
  canvas.height = Math.ceil(Math.max(size, beside > 0 ? 60 : 0) * scale);
  const pen = canvas.getContext('2d')!;
  pen.scale(scale, scale);
  pen.translate(canvas.width / scale / 2, canvas.height / scale / 2);
  pen.font = '600 48px "IBM Plex Sans Variable"';
  pen.textBaseline = 'middle';
  if (alarm) {
    drawAlarm(pen, level, shape, count, look);
  } else {
    drawQuiet(pen, count, size, look);
  }
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function drawAlarm(pen: CanvasRenderingContext2D, level: number, size: number, count: number, look: MapLook): void {
  const outline = new Path2D(badgeOutlines[rankOf(level)]);
  pen.save();
  pen.scale(size / 24, size / 24);
  pen.translate(-12, -12);
  pen.lineJoin = 'round';
  pen.lineWidth = (8 * 24) / size;
  pen.strokeStyle = look.badgeEdge === 'transparent' ? look.border : look.badgeEdge;
  pen.stroke(outline);
  pen.fillStyle = look.severities[level]!;
  pen.fill(outline);
  pen.restore();
  if (count > 1) {
    pen.textAlign = 'left';
    pen.lineWidth = 10;
    pen.lineJoin = 'round';
    pen.strokeStyle = look.border;
    pen.strokeText(`×${count}`, size / 2 + 10, 3);
    pen.fillStyle = look.text;
    pen.fillText(`×${count}`, size / 2 + 10, 3);
  }
}

function drawQuiet(pen: CanvasRenderingContext2D, count: number, size: number, look: MapLook): void {
  pen.beginPath();
  pen.arc(0, 0, size / 2 - 3, 0, 2 * Math.PI);
  pen.fillStyle = count > 1 ? look.panel : look.mark;
  pen.globalAlpha = count > 1 ? 0.88 : 1;
  pen.fill();
  pen.globalAlpha = 1;
  pen.lineWidth = 4;
  pen.strokeStyle = count > 1 ? look.mark : look.markEdge;
  pen.stroke();
  if (count > 1) {
    pen.textAlign = 'center';
    pen.fillStyle = look.text;
    pen.fillText(String(count), 0, 3);
  }
}
