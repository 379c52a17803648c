import { keep, recall } from './memory.ts';

/** Keeps which decisions a person has looked at: for this policy and this revision, so that a change asks for another look. */
export function startReviews(): void {
  const { revision = '', policy = '' } = document.body.dataset;
  const key = `candor-report ${revision} ${policy}`;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-review]')];
  const reviewed = new Set((recall(key) ?? '').split('\n'));
  const tell = (): void => {
    const count = boxes.filter(({ checked }) => checked).length;
    const out = document.querySelector('[data-out="reviewed"]');
    if (out !== null) out.textContent = `${count} of ${boxes.length} reviewed`;
    for (const box of boxes) box.closest('.card')?.classList.toggle('is-reviewed', box.checked);
  };
  for (const box of boxes) {
    box.checked = reviewed.has(box.dataset['review'] ?? '');
    box.addEventListener('change', () => {
      const ids = boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset['review']);
      keep(key, ids.join('\n'));
      tell();
    });
  }
  tell();
}
