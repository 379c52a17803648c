/**
 * Gives what stands for a frame the size that the frame will have, by its attributes and, before them, its own style: proportions where
 * both are in pixels, so that it may be narrower; else its width and, as the least, its height or proportions.
 */
export function sizeLike({ style }: HTMLElement, frame: HTMLIFrameElement): void {
  const [width, height] = (['width', 'height'] as const).map(
    (name) => frame.style[name] || frame[name].replace(/^\d+$/, '$&px'),
  );
  // What is not valid makes no declaration. Not a maximum: WebKit takes the ratio of one for a maximum of the height.
  style.width = `min(100%,${width})`;
  style.aspectRatio = `${width}/${height}`.replaceAll('px', '');
  if (style.aspectRatio) return;
  if (parseFloat(height!)) style.minHeight = height!;
  else style.aspectRatio = frame.style.aspectRatio;
}
