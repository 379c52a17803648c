/** Area in square CSS pixels. */
export function area(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}
