/** For failures that leave things as they are. One for all: every page carries it. */
export const noop = (): void => {};
