/** How a finding names an element: its tag with id or class. */
export function nameElement(element: Element | null): string {
  if (!element) return 'nothing';
  const mark = element.id
    ? `#${element.id}`
    : element.classList[0]
      ? `.${element.classList[0]}`
      : '';
  return `<${element.localName}>${mark}`;
}
