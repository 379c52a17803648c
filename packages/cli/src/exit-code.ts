/** What a command's exit code means; `bug` is EX_SOFTWARE of sysexits.h. */
export const EXIT_CODE = { ok: 0, errors: 1, unusable: 2, bug: 70 } as const;

/** One of {@link EXIT_CODE}. */
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
