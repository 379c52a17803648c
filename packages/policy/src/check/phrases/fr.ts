import type { Phrases } from './phrases.ts';

/** Regular-expression sources read best without doubled backslashes. */
const r = String.raw;

/** French. */
export const french: Phrases = {
  language: 'fr',
  acceptLabels: [
    r`j'accepte|(?:tout )?accepter(?: tout| tous les cookies| les cookies)?|accepter et (?:fermer|continuer)`,
    r`d'accord|j'ai compris|ok pour moi`,
  ],
  rejectLabels: [
    r`(?:tout )?refuser|je refuse|continuer sans accepter|uniquement les cookies nécessaires`,
  ],
  agreementTriggers: [
    r`en (?:poursuivant|utilisant|continuant|naviguant|visitant|accédant)|votre utilisation|l'utilisation|la poursuite|si vous (?:refusez|n'acceptez)`,
  ],
  agreementByUse: [
    r`en (?:poursuivant|utilisant|continuant|naviguant|visitant|accédant)\b[^.]{0,160}?\bvous (?:\p{L}+ )?(?:acceptez|consentez|autorisez|reconnaissez)`,
    r`(?:votre utilisation|l'utilisation (?:du|de ce|de notre) (?:site|service)|la poursuite de (?:la|votre) navigation)\b[^.]{0,120}?\b(?:signifie|vaut|implique|emporte)\b[^.]{0,60}?(?:accept\p{L}*|consent\p{L}*|accord)`,
    r`si vous (?:refusez|n'acceptez pas)\b[^.]{0,120}?\b(?:ne pas utiliser|arrêter|cesser|quitter)`,
  ],
  anonymousClaims: [
    r`(?:est|sont|restent?|considérée?s? comme)(?: [\p{L},'-]+){0,3}? (?:totalement |entièrement |complètement )?(?:anonymes?|non identifiantes?)`,
  ],
  identifiers: [r`adresses? ip|identifiants? (?:uniques?|de l'appareil|du terminal|de cookies?)`],
  anonymizing: [r`après|une fois|tronqu\p{L}*|anonymisée?s?`],
  browsers: [r`navigateurs?`],
  browserControls: [
    r`désactiv\p{L}*|bloqu\p{L}*|configur\p{L}*|paramétr\p{L}*|refus\p{L}*|supprim\p{L}*|oppos\p{L}*|gér\p{L}*`,
  ],
  browserAdvice: [r`dans|votre|vos|paramètres|réglages|via`],
  browserOther: [r`cookies? de session|ne pas suivre`],
  ownControls: [
    r`gestion des cookies|(?:gérer|paramétrer) (?:les|mes|vos) cookies|bandeau (?:de |des |à )?cookies?`,
    r`module de gestion|préférences (?:de|en matière de) cookies|gestionnaire de cookies`,
  ],
  trackingDenials: [
    r`(?:n'|ne )\p{L}+ (?:pas|aucun|jamais) (?:de |d')?(?:cookies?|traceurs?|outils? (?:de suivi|d'analyse|de mesure d'audience))(?! (?:pour|à des fins|de|afin|publicitaires))`,
  ],
  transferDenials: [
    r`ne (?:vend|transmett|partage|communiqu|céd|divulgu)\p{L}* (?:pas|jamais|aucune?)`,
  ],
  denialLimits: [r`sauf si|à moins que|avant|sans votre|tant que`],
  transfers: [r`transmett\p{L}+|partag\p{L}+|communiqu\p{L}+|tiers|divulgu\p{L}+`],
  denialExceptions: [
    r`(?:cela|ceci) ne (?:concerne|comprend|inclut|s'applique) pas\b[^.]{0,80}\b(?:tiers|prestataires?|partenaires?|sous-traitants?|fournisseurs?)`,
  ],
  formerly: [r`anciennement|ex-`],
  tracking: [
    r`analys\p{L}*|mesure d'audience|cookies?|traceurs?|publicit\p{L}+|remarketing|reciblage|suivi|statisti\p{L}+`,
  ],
  trackingExempt: [
    r`(?:strictement )?nécessaires|essentiels?|sécurité|fraude|assistance|support|stabilité`,
  ],
  catchAllHeadings: [r`autres?|divers|supplémentaires?`],
  openRetention: [
    r`indéfiniment|durée (?:indéterminée|indéfinie|illimitée)|sans limite (?:de temps|de durée)`,
  ],
  keeping: [r`conserv\p{L}*|stock\p{L}*|supprim\p{L}*|effac\p{L}*`],
  lightData: [
    r`sites?|visiteurs?|cookies?|navigation|formulaires? de contact|prospects?|publicit\p{L}+|marketing`,
  ],
  privacyShield: [r`privacy[ -]shield|bouclier (?:de protection des données|de confidentialité)`],
  safeHarbor: [r`safe harbou?r|sphère de sécurité`],
  frameworkEnded: [
    r`invalid\p{L}*|annul\p{L}*|ne (?:\p{L}+ )?plus|n'\p{L}+ plus|remplac\p{L}*|successeur|schrems`,
  ],
  flashStorage: [r`cookies? flash|objets locaux partagés|flash player`],
  preticked: [r`décoch\p{L}*|pré-?coch\p{L}*|cochée?s? par défaut`],
  pretickedDenials: [
    r`(?:aucune?|jamais|pas de|sans|n'est|ne sont|pas)(?: \p{L}+){0,3} (?:pré-?coch\p{L}*|cochée?s? par défaut)`,
  ],
  trackingStatements: [r`adresses? ip|données de navigation|pages (?:consultées|visitées)`],
  datePromises: [
    r`date de (?:la )?dernière (?:mise à jour|modification|révision)|la date (?:en haut|en bas|figurant|indiquée)`,
  ],
  promisedControls: [
    r`(?:modifier|changer|retirer|paramétrer) (?:à tout moment )?(?:vos|votre|mes) (?:choix|préférences|consentement|paramètres)\b[^.]{0,80}?\b(?:à tout moment|ici|en cliquant|via|cookies)`,
    r`refuser les cookies (?:non essentiels|non nécessaires|facultatifs|publicitaires)`,
  ],
  controlSubjects: [r`cookies?|préférences|paramètres|choix`],
  vendorPromises: [
    r`(?:en savoir plus|plus d'informations) sur (?:nos|ces|les) (?:prestataires|partenaires|services|fournisseurs)\b[^.]{0,120}\b(?:ci-dessous|section|plus bas)`,
  ],
  cookieWalls: [
    r`(?:l'accès|accéder) (?:au|à ce|à notre) (?:site|service)\b[^.]{0,60}?\b(?:subordonnée?|conditionnée?|réservée?)\b[^.]{0,60}?\bcookies`,
    r`(?:si vous refusez|sans accepter|si vous n'acceptez pas) (?:\p{L}+ ){0,3}?cookies\b[^.]{0,60}?\bne (?:pourrez|pouvez) pas (?:accéder|consulter|utiliser|naviguer)(?: au| à ce| à notre| ce| le| notre| sur le| sur notre) (?:site|service)`,
  ],
  exemptionClaims: [
    r`(?:mesure d'audience|analy\p{L}+|statisti\p{L}+)[^.]{0,80}?(?:exempt\p{L}* (?:de|du) (?:recueil (?:de |du )?)?(?:votre |l'|la )?consentement|dispensée?s? (?:de|du) (?:\p{L}+ )?consentement|ne (?:nécessite\p{L}*|requi\p{L}*|sont pas soumis\p{L}*)[^.]{0,30}?consentement)`,
  ],
  withdrawals: [
    r`(?:retir\p{L}+|révoqu\p{L}+|revenir sur|modifi\p{L}+)[^.]{0,40}\b(?:consentement|choix)|retrait du consentement`,
  ],
};
