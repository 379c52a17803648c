/** Marks a style sheet's text for editors and for the build, which takes comments and formatting out. Without expressions. */
export const css = ([text]: TemplateStringsArray): string => text!;
