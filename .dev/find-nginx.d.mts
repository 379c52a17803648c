/** Finds nginx, and gets it where that is possible; `undefined` where it is not. */
export function findNginx(): string | undefined;
