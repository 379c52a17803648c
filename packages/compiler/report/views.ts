/** The two parts of the report. */
export type View = 'policy' | 'decisions';

/** Shows one part where the screen has room for one alone; elsewhere it has no effect. */
export function showView(view: View): void {
  document.body.dataset['view'] = view;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.views a')) {
    if (link.hash === `#${view}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Whether the screen shows one part at a time. */
export function isNarrow(): boolean {
  const views = document.querySelector('.views');
  return views !== null && getComputedStyle(views).display !== 'none';
}
