import type { GuardPart } from './guard.ts';

/** A form whose address is held goes nowhere: the visitor is shown what it waits for. */
export const guardForms: GuardPart = (realm, { patch, onRemove }, { core }) => {
  const isHeld = (element: Element | null | undefined): boolean =>
    !!element?.matches('[data-consent-action],[data-consent-formaction]');
  patch(realm.HTMLFormElement.prototype, 'submit', (_, self, native) => {
    if (!isHeld(self)) native();
  });
  const refuse = (event: SubmitEvent): void => {
    const { target, submitter } = event;
    // A button with an address of its own is asked for that one.
    const form = submitter?.hasAttribute('formaction') ? null : (target as Element);
    if (!isHeld(form) && !isHeld(submitter)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    core.api_?.open().catch(() => {});
  };
  realm.addEventListener('submit', refuse, true);
  onRemove(() => realm.removeEventListener('submit', refuse, true));
};
