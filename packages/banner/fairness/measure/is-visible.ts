/** Whether an element takes up room and is drawn: neither hidden nor fully transparent, by itself or by what it stands in. */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width * height > 0 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
