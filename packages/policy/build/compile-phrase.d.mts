/** Translates a phrase of a lexicon into the source of a regular expression; throws an `Error` that says what is wrong with it. */
export function compilePhrase(phrase: string): string;
