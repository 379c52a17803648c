/** Where everything is on until somebody objects, being on says nothing about consent. */
export function markOptOut<
  T extends { readonly isRequired: boolean; readonly isPreselected: boolean },
>(answerable: T, isOptOut: boolean): T {
  return isOptOut && !answerable.isRequired ? { ...answerable, isPreselected: true } : answerable;
}
