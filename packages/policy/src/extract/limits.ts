/** Places quoted for one fact: enough to see it, however often a policy repeats it. */
export const MAX_EVIDENCE = 5;
/** Services read from one policy. */
export const MAX_SERVICES = 500;
/** Cookies read from one policy. */
export const MAX_COOKIES = 2000;
/** Facts of any other kind. */
export const MAX_FACTS = 200;
