/** Names of HTML elements by what they mean for reading. */
const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content. */
export const VOID: ReadonlySet<string> = set(
  'area base br col embed hr img input keygen link meta param source track wbr',
);
/** Elements whose content nobody reads on the page. */
export const SKIPPED: ReadonlySet<string> = set(
  'script style template noscript noembed noframes head svg math iframe object select datalist textarea canvas audio video',
);
/** Landmarks around the policy. */
export const LANDMARKS: ReadonlySet<string> = set('nav footer aside header menu dialog');
export const LISTS: ReadonlySet<string> = set('ul ol dl');
export const ITEMS: ReadonlySet<string> = set('li dt dd');
export const CELLS: ReadonlySet<string> = set('td th');
export const BOLD: ReadonlySet<string> = set('b strong');
/** Elements that end the block before them. */
export const BREAKS: ReadonlySet<string> = set(
  'p div section article main table thead tbody tfoot tr td th ul ol dl blockquote pre form fieldset legend figure figcaption address details summary hr br button header footer nav aside menu dialog body html caption center search',
);
/** Elements that may stand in a page's head. */
export const IN_HEAD: ReadonlySet<string> = set(
  'meta title link base style script noscript template head',
);

/** What an ARIA role makes of an element. */
export const ROLES: Readonly<Record<string, string>> = {
  article: 'article',
  banner: 'header',
  complementary: 'aside',
  contentinfo: 'footer',
  main: 'main',
  menu: 'nav',
  menubar: 'nav',
  navigation: 'nav',
  search: 'nav',
  toolbar: 'nav',
  dialog: 'dialog',
  alertdialog: 'dialog',
  list: 'ul',
  listitem: 'li',
  table: 'table',
  grid: 'table',
  row: 'tr',
  cell: 'td',
  gridcell: 'td',
  rowheader: 'th',
  columnheader: 'th',
};
