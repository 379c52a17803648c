/** Red, green, blue from 0 to 255, and alpha from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

let brush: CanvasRenderingContext2D | undefined;
const known = new Map<string, Rgba>();

/** A computed colour in sRGB, whatever its notation: the browser paints it, so `lab()`, `oklch()` and `color()` are what the visitor sees. */
export function rgba(color: string): Rgba {
  const found = known.get(color);
  if (found) return found;
  brush ??= createBrush();
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = color;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  const painted: Rgba = [red, green, blue, alpha / 255];
  known.set(color, painted);
  return painted;
}

function createBrush(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser paints no canvas, so no colour can be measured.');
  return context;
}
