/** Finds Firefox, and gets it where that is possible; `undefined` where it is not. */
export function findFirefox(): string | undefined;
