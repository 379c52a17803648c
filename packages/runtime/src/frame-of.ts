/** The frame that a held embed is, or the first one in a held template. */
export function frameOf(holder: HTMLElement): HTMLIFrameElement | null {
  const { content } = holder as HTMLTemplateElement;
  return content ? content.querySelector('iframe') : (holder as HTMLIFrameElement);
}
