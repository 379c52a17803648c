import type axe from 'axe-core';

/** Fails on any finding of axe-core in the element, by the rules of WCAG 2.2 AA and its best practices. */
export async function checkAccessibility(element: Element): Promise<void> {
  const { run } = await loadAxe();
  const { violations, passes } = await run(element);
  if (passes.length === 0) throw new Error('axe-core looked at nothing.');
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  if (found.length > 0) throw new Error(found.join('\n'));
}

/** axe-core is a script, not a module. */
async function loadAxe(): Promise<typeof axe> {
  const page = window as unknown as { axe?: typeof axe };
  if (page.axe === undefined) {
    const script = document.createElement('script');
    script.src = new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url).pathname;
    const loaded = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
    });
    document.head.append(script);
    await loaded;
  }
  return page.axe!;
}
