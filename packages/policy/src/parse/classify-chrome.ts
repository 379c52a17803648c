import { CONSENT_CONTAINERS } from './consent-containers.ts';
import type { HtmlElement } from './html-element.ts';
import { LANDMARKS } from './html-names.ts';

/**
 * What a part of a page is. `chrome` ends where the page marks its main part; a `banner` of a consent manager does not, and inside a `policy`
 * a header belongs to it.
 */
export type PagePart = 'policy' | 'chrome' | 'banner' | 'page';

/** Names that themes and builders give to what stands around a text; whole names, because `has-sidebar` and `menu-open` say nothing. */
const CHROME_NAME =
  /^(?:(?:site|page|main|global|top|primary|secondary|mobile|desktop|header|footer)[-_]{1,2})?(?:nav|navbar|navigation|nav-?menu|menu|mega-?menu|breadcrumbs?|footer|sidebar|site-header|masthead|topbar|skip-link|pagination|pager)$|^(?:share|sharing|social)(?:[-_]{1,2}(?:share|sharing|bar|buttons?|icons?|links?|media|media-links|nav|list|menu|widget)){1,2}$|^(?:share|sharedaddy|sharebar|addtoany_share_save_container|a2a_kit|addthis_toolbox|addthis_inline_share_toolbox|shareaholic-canvas|ssba|heateor_sss_sharing_container|jp-relatedposts|related-(?:posts|articles)|newsletter(?:[-_](?:signup|form|box))?|comments(?:-area)?)$/u;

/** Own cookie banners. `cookie-notice` as a class is left out: a policy may be called that. */
const BANNER_NAME =
  /^(?:(?:cookies?|gdpr|ccpa|consent|privacy)[-_]{0,2}(?:banner|bar|popup|pop-up|modal|dialog|overlay|alert|prompt|toast|drawer|wall|bubble)|(?:cookies?|gdpr)[-_]{0,2}consent(?:[-_]{0,2}(?:banner|bar|popup|modal|dialog|container|wrapper|overlay))?|(?:cookies?|consent)[-_]{0,2}(?:settings|preferences)[-_]{0,2}(?:modal|dialog|popup|panel))$/u;

/** A class attribute of a page builder may be long; names further back are not what the element is. */
const MAX_NAMES_LENGTH = 500;

const MAIN = new Set(['main', 'article']);
const FRAME = new Set(['html', 'body', 'main']);

/** Says what part of the page an element opens, inside the one that it stands in. */
export function classifyChrome(element: HtmlElement, outer: PagePart): PagePart {
  if (outer === 'banner') return 'banner';
  const { meaning } = element;
  const names = FRAME.has(meaning) ? [] : namesOf(element);
  if (names.some((name) => CONSENT_CONTAINERS.has(name) || BANNER_NAME.test(name))) return 'banner';
  if (MAIN.has(meaning)) return 'policy';
  if (outer === 'chrome' || (meaning === 'header' && outer === 'policy')) return outer;
  const isChrome = LANDMARKS.has(meaning) || names.some((name) => CHROME_NAME.test(name));
  return isChrome ? 'chrome' : outer;
}

function namesOf({ tag, attributes }: HtmlElement): readonly string[] {
  const id = attributes['id'] ?? '';
  const classes = attributes['class'] ?? '';
  if (id === '' && classes === '') return tag.includes('-') ? [tag] : [];
  return `${tag} ${id} #${id} ${classes}`.slice(0, MAX_NAMES_LENGTH).toLowerCase().split(/\s+/u);
}
