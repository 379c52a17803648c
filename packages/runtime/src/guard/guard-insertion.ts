import type { GuardPart } from './guard.ts';

const METHODS =
  'appendChild insertBefore replaceChild moveBefore append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode surroundContents importNode adoptNode';

/**
 * Guards what scripts put into the page: elements that were made where nothing is loaded (a template, another document), and got their
 * address there; and frames, as soon as there is something behind them.
 */
export const guardInsertion: GuardPart = (realm, { patch }, { holder, enter }) => {
  const { Node, Element, Document, DocumentFragment, CharacterData, Range } = realm;
  const check = (argument: unknown, parent: Partial<Element> | undefined): void => {
    const { nodeType } = (argument ?? {}) as Partial<Node>;
    const isText = !nodeType || nodeType === realm.Node.TEXT_NODE;
    if (!isText) holder.visitTree(argument as Node);
    else if (parent?.localName === 'style')
      holder.holdText(parent as Element, (argument as Text | null)?.textContent ?? argument);
  };
  const enterFrames = (argument: unknown): void => {
    const { localName, firstElementChild } = (argument ?? {}) as Partial<Element>;
    if (localName === 'iframe') enter((argument as HTMLIFrameElement).contentWindow);
    else if (firstElementChild)
      for (const { contentWindow } of (argument as Element).querySelectorAll('iframe'))
        enter(contentWindow);
  };
  const insert = (
    args: readonly unknown[],
    self: Partial<Element> | undefined,
    native: () => unknown,
  ): unknown => {
    for (const argument of args) check(argument, self);
    const result = native();
    args.forEach(enterFrames);
    return result;
  };
  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData, Range])
    for (const name of METHODS.split(' ')) patch(prototype, name, insert);
};
