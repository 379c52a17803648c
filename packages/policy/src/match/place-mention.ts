import type { CatalogService } from '@candor/model';

import type { ReadContext } from '../read-context.ts';
import { findPattern } from './find-pattern.ts';
import type { MentionContext } from './mention-context.ts';

/** Where a mention says that the service works. */
export type Place = 'site' | 'office';

/** What is fetched by the site's own server never meets the visitor's browser; measuring on the server still measures the visitor. */
const SERVER_ONLY =
  /\b(?:via|through|over) (?:a|our|an own) (?:own )?proxy\b|\bserver[ -]side\b|côté serveur|serverseitig/u;
/** What a network for the delivery of files does for the page itself, and a server behind it does not. */
const DELIVERS =
  /(?<![\p{L}])(?:cdn|content[ -]delivery|delivers? (?:our|the|files|pages|images|scripts)|auslieferung|ausgeliefert|réseau de (?:diffusion|distribution)|entrega de contenido)/u;
const QUIET: readonly string[] = ['necessary', 'functional', 'social'];

/**
 * Decides from the words around a mention whether the service works on the site or in the office. Only products that do both
 * are decided by context; what the catalogue knows to be a tag stays one under any heading, and an office tool becomes one only
 * where the policy lists its cookies.
 */
export function placeMention(
  service: CatalogService,
  at: MentionContext,
  context: ReadContext,
): Place {
  const said = saidPlace(service, at, context);
  if (said !== null) return said;
  const isOffice = service.kind === 'back-office';
  if (service.dualUse !== true) return isOffice ? 'office' : 'site';
  const weight = weigh(at, context);
  if (weight === 0) return isOffice ? 'office' : 'site';
  return weight > 0 ? 'site' : 'office';
}

/** What the text around says outright, whatever the catalogue knows. */
function saidPlace(
  service: CatalogService,
  at: MentionContext,
  context: ReadContext,
): Place | null {
  if (isInCookieTable(at, context)) return 'site';
  if (NOT_ON_SITE.test(at.sentence)) return 'office';
  if (service.dualUse === true && isListedWithCookies(at, context)) return 'site';
  const isQuiet = service.category === null || QUIET.includes(service.category);
  if (isQuiet && SERVER_ONLY.test(at.sentence)) return 'office';
  if (service.purposes.includes('deliver-files') && DELIVERS.test(`${at.sentence} ${at.body}`))
    return 'site';
  return isOfficePart(at) || isProcessor(at) ? 'office' : null;
}

/** "Our staff use them; they do nothing on the website". */
const NOT_ON_SITE =
  /(?<![\p{L}])(?:not|nothing|never|nicht|pas|rien|no|nada) (?:[\p{L}'-]{1,20} ){0,3}?(?:on (?:the|our|this) (?:web)?(?:site|page)s?|auf (?:der|unserer|dieser) (?:web|internet)?(?:site|seite)|sur (?:le|notre|ce) site|en (?:el|nuestro|este) sitio|en (?:la|nuestra|esta) (?:web|página))(?![\p{L}])/u;

/** An entry of its own under a title about cookies. */
function isListedWithCookies(
  { block, isLabel, lead, titles }: MentionContext,
  { words }: ReadContext,
): boolean {
  return (
    isLabel &&
    block.kind === 'item' &&
    [lead, ...titles.slice(0, 2)].some((place) => findPattern.inTitle(words.cookieNouns, place))
  );
}

/** `HubSpot CRM`: the name itself says which part of the product is meant. */
function isOfficePart({ written, after }: MentionContext): boolean {
  return /(?<![\p{L}])crm(?![\p{L}])/iu.test(`${written}${after.slice(0, 5)}`);
}

const PROCESSORS =
  /(?<![\p{L}])(?:sub-?processors?|unterauftragsverarbeiter\p{L}{0,5}|sous-traitants ultérieurs|subencargados?)(?![\p{L}])/u;

/** In a list of those who process what customers keep in the product: that is not the website. */
function isProcessor({ block, header, lead, row, titles }: MentionContext): boolean {
  return (
    block.kind === 'row' &&
    !/widget|plug-?in/u.test(row) &&
    PROCESSORS.test([header, lead, ...titles.slice(0, 2)].join(' '))
  );
}

/** Decides for a service that the catalogue does not know; without a sign either way it counts as on the site. `inclination`: above zero towards the site. */
export function placeByContext(at: MentionContext, context: ReadContext, inclination = 0): Place {
  if (isInCookieTable(at, context)) return 'site';
  return isProcessor(at) || weigh(at, context) + inclination < 0 ? 'office' : 'site';
}

function isInCookieTable(
  { block, column }: MentionContext,
  { document, words }: ReadContext,
): boolean {
  const header = document.blocks[block.header];
  if (block.kind !== 'row' || header === undefined || column === '') return false;
  const titles = document.lower.slice(header.start, header.end);
  return (
    /cookie|traceur|tracker/u.test(titles) &&
    words.columns.duration.test(titles) &&
    words.columns.provider.test(column)
  );
}

/** Above zero: on the site. */
function weigh(at: MentionContext, { words }: ReadContext): number {
  const { lead, titles, runIn } = at;
  const said = at.block.kind === 'item' ? `${at.sentence} ${at.body}` : at.sentence;
  const sentence = at.row === '' ? said : at.row;
  if (words.cookieless.test(sentence)) return -3;
  const balance = (text: string, weight: number): number => {
    const site = findPattern.inTitle(words.siteContexts, text);
    const office = findPattern.inTitle(words.officeContexts, text);
    return site === office ? 0 : site ? weight : -weight;
  };
  const wording =
    findPattern.count(words.siteUses, sentence) - findPattern.count(words.officeUses, sentence);
  const places = [
    balance(runIn, 2),
    balance(lead, 1),
    balance(titles[0] ?? '', 2),
    balance(titles[1] ?? '', 1),
  ];
  return Math.max(-2, Math.min(2, wording)) + places.reduce((sum, weight) => sum + weight, 0);
}
