import { toId, type ServiceSetting } from '@candor/compiler';
import type { Diagnostic } from '@candor/diagnostics';
import type { Catalog, CatalogService, Category } from '@candor/model';

import type { EarlierCookie, EarlierService } from './earlier-settings.ts';
import { matchServiceCookie } from './match-service-cookie.ts';
import { matchServiceName } from './match-service-name.ts';
import { askAboutLifetimes } from './ask-about-lifetimes.ts';
import { toCookieSetting } from './to-cookie-setting.ts';
import type { PlacedService } from './placed-service.ts';
import { toCategory } from './to-category.ts';

/** Where a service is placed. */
export interface PlaceSurroundings {
  readonly catalog: Catalog;
  /** Decisions name a service of a category as `category/service`. */
  readonly isByCategory: boolean;
  /** What to call it when its name makes no id. */
  readonly fallbackId: string;
}

/** Finds the place of a service that an earlier configuration names: the catalogue's, else the one it had. */
export function placeService(
  service: EarlierService,
  around: PlaceSurroundings,
): readonly PlacedService[] {
  const { catalog, isByCategory } = around;
  const known =
    matchServiceName(catalog, [service.name, service.title]) ?? ownerOf(service.cookies, catalog);
  const common = {
    answeredAs: isByCategory ? `${service.categories[0] ?? ''}/${service.name}` : service.name,
    namedUnder: isByCategory ? service.categories : [],
    stoodUnder: service.categories,
    isAnswer: !service.isRequired,
    isPreselected: service.isPreselected,
  };
  return [
    {
      ...common,
      ...(known === undefined ? placeUnknown(service, around) : placeKnown(service, known)),
    },
  ];
}

/** A longer one is no name. */
const MAX_NAME = 200;

type Place = Pick<PlacedService, 'category' | 'setting' | 'questions' | 'diagnostics'>;

/** All of its cookies belong to one service. */
function ownerOf(cookies: readonly EarlierCookie[], catalog: Catalog): CatalogService | undefined {
  const owners = new Set(cookies.map((cookie) => matchServiceCookie(catalog, cookie)));
  return owners.size === 1 ? [...owners][0] : undefined;
}

function placeKnown(service: EarlierService, known: CatalogService): Place {
  const category = known.category as Category;
  const before = categoryOf(service);
  return {
    category,
    setting: { id: known.id },
    questions: [],
    diagnostics:
      before === undefined || before === category ? [] : [moved(service, { known, before })],
  };
}

function categoryOf({ categories, isRequired }: EarlierService): Category | undefined {
  if (isRequired) return 'necessary';
  return categories.map(toCategory).find((category) => category !== undefined);
}

function moved(
  { name, span }: EarlierService,
  { known, before }: { readonly known: CatalogService; readonly before: Category },
): Diagnostic {
  const isTracker = before === 'necessary';
  return {
    code: isTracker ? 'no-tracker-in-necessary' : 'use-known-category',
    severity: isTracker ? 'warning' : 'info',
    message: `\`${name}\` stood under ${before}; ${known.name} stands under ${known.category ?? ''} here.`,
    why: `${known.categoryReason} ${isTracker ? 'Only what a visitor expressly asked for may act without consent (ePrivacy Directive Art. 5(3)).' : 'A visitor who grants one purpose does not grant another (GDPR Recital 32).'}`,
    fix: isTracker
      ? 'Nothing: visitors are asked for it.'
      : `Move it in the configuration if the site uses it for ${before} only.`,
    span,
  };
}

function placeUnknown(service: EarlierService, around: PlaceSurroundings): Place {
  const name = (service.title ?? service.name).slice(0, MAX_NAME);
  const stated = categoryOf(service);
  const isOpen = stated === undefined || isWrongly(stated, service);
  const category = isOpen ? 'marketing' : stated;
  const cookies = service.cookies.map(toCookieSetting);
  const isText = service.purpose !== undefined && !/[<{]/.test(service.purpose);
  const setting: ServiceSetting = {
    id: idOf(service.name, around),
    name,
    hosts: [],
    cookies,
    ...(isText ? { purpose: (service.purpose ?? '').slice(0, 500) } : {}),
  };
  return {
    category,
    setting,
    questions: [
      ...askAboutHosts(name, category),
      ...(isOpen
        ? [
            `What is ${name} for? The earlier configuration does not tell; it stands under marketing until you say.`,
          ]
        : []),
      ...askAboutLifetimes(name, service.cookies),
    ],
    diagnostics: [],
  };
}

/** A category called necessary that visitors could switch off was none. */
function isWrongly(category: Category, { isRequired }: EarlierService): boolean {
  return category === 'necessary' && !isRequired;
}

function idOf(name: string, { catalog, fallbackId }: PlaceSurroundings): string {
  // `googleMaps2` is words as much as `google-maps-2`.
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-');
  const id = toId(words) ?? fallbackId;
  return catalog.services.some((service) => service.id === id) ? `own-${id}` : id;
}

function askAboutHosts(name: string, category: Category): string[] {
  return category === 'necessary'
    ? [
        `Visitors could not switch ${name} off. Do they expressly ask for what it does? If not, move it out of necessary.`,
      ]
    : [
        `Which hosts does ${name} load from? The catalogue does not know it, so only held markup waits for it until you list them.`,
      ];
}
