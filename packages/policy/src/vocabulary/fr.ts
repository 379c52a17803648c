import type { Vocabulary } from './vocabulary.ts';

/** Regular-expression sources read best without doubled backslashes. */
const r = String.raw;

/** French. */
export const french: Vocabulary = {
  language: 'fr',
  categories: {
    necessary: [
      r`(?:strictement |techniquement )?nécessaires?|essentiels?|essentielles?`,
      r`indispensables?|techniques?|sécurité|fraude|authentification|exemptés?`,
    ],
    functional: [
      r`fonctionnels?|fonctionnelles?|fonctionnalités?|préférences?|personnalisation|confort`,
      r`messagerie instantanée|chat|cartes?|recherche`,
    ],
    analytics: [
      r`analytiques?|analyses?|statistiques?|performances?|mesures? d'audience|audience`,
      r`mesure|fréquentation`,
    ],
    marketing: [
      r`publicit\w+|publicitaires?|marketing|ciblage|ciblées?|reciblage|remarketing`,
      r`conversions?|affiliation|prospection|commercia\w+`,
    ],
    social: [
      r`réseaux sociaux|réseau social|sociaux|partage|commentaires?|vidéos?`,
      r`contenus? intégrés?`,
    ],
  },
  siteContexts: [
    r`cookies?|traceurs?|publicit\w+|mesure d'audience|statistiques|pixels?|partenaires`,
    r`visiteurs?|tiers|site|navigation`,
  ],
  officeContexts: [
    r`clients?|paiements?|facturation|commandes?|recrutement|candidats?|candidatures?`,
    r`hébergement|sous-traitants|destinataires|newsletters?|contact|e-?mails?|stockées?`,
    r`données sont|abonnements?`,
  ],
  officeUses: [
    r`crm|gestion de la relation client|newsletters?|e-?mails?|courriels?|envoi|envoyer`,
    r`héberg\w+|serveurs?|stock\w+|paiements?|processeur de paiement|factur\w+|recrutement`,
    r`candidat\w+|visioconférences?|côté serveur|base de données|messagerie|oauth`,
    r`authentifications?|synchronisation|comptab\w+|sociétés?|offre`,
  ],
  siteUses: [
    r`analys\w+|mesur\w+|cookies?|visiteurs?|pixels?|scripts?|publicit\w+|annonces`,
    r`reciblage|intégr\w+|audience|statistiques|navigation|protéger|anti-bot|bots?`,
  ],
  uses: [
    r`(?:nous|site|application|plateforme|il|elle) (?:\w+ ){0,1}?(?:utilis(?:ons|e|ent)|recour(?:ons|t)|employ(?:ons|e)|intégr(?:ons|e)|fait appel|faisons appel|avons recours|travaillons avec)`,
    r`utilise|utilisation de|utilisons|via|grâce à|à l'aide de|au moyen de`,
    r`partenaires (?:cookies )?sont|prestataires sont|fourni par|proposé par`,
    r`avec les sociétés|avec la société|inclut|déposés? par`,
  ],
  usageDenials: [
    r`n'(?:utilis\w+|employ\w+|intègr\w+|intégr\w+|avons recours)(?: \w+){0,2}? ?(?:pas|jamais|aucun\w*|plus)`,
    r`n'utilisons|ne (?:\w+ ){1,2}?(?:pas|jamais|aucun\w*)|sans utiliser`,
  ],
  denials: [
    r`(?:n'|ne |ni )(?:\S+ ){1,3}?(?:pas|jamais|aucun\w*|plus)|n'utilisons (?:pas|jamais)`,
    r`aucune?|sans|jamais`,
  ],
  examples: [r`par exemple|tels? que|telles? que|comme|notamment|p\. ?ex\.?|ex\.?`],
  exampleNouns: [
    r`sites?(?: web| internet)?|moteurs? de recherche|réseaux sociaux|comptes?|navigateurs?`,
    r`plateformes?|entreprises?|authentifications oauth`,
  ],
  providedBy: [
    r`(?:fournie?s?|proposée?s?|éditée?s?|exploitée?s?|développée?s?|opérée?s?) par`,
    r`(?:service|outil|produit|solution|plateforme|logiciel)s? de(?: la société)?`,
  ],
  conditions: [r`si vous (?:utilisez|importez|connectez|liez|êtes connecté)`],
  vendorPolicies: [
    r`politique de (?:confidentialité|cookies|protection)`,
    r`conditions (?:d'utilisation|générales)|charte|opt[ -]?out`,
  ],
  optOuts: [r`opt[ -]?out|désactiv\w+|s'opposer|vous opposer|désabonn\w+|désinscri\w+`],
  cookieless: [
    r`(?:n'utilise|ne dépose|n'installe|ne place) (?:pas de|aucun) cookies?|sans cookies?`,
    r`aucun cookie`,
  ],
  browserSettings: [
    r`paramètres (?:de votre |du )?navigateur|navigateurs?|paramétrage|smartphone`,
    r`configur\w+`,
  ],
  columns: {
    name: [r`noms?(?: du cookie| des cookies)?|cookies?|traceurs?|clés?`],
    purpose: [r`finalités?|objectifs?|descriptions?|fonctions?|utilité|rôle`],
    duration: [r`durée(?:s)?(?: de conservation| de vie)?|expiration|conservation|validité`],
    provider: [
      r`domaines?|fournisseurs?|émetteurs?|éditeurs?|services?|sociétés?|partenaires?`,
      r`prestataires?|hôte|tiers`,
    ],
    category: [r`catégories?|types?`],
  },
  units: {
    Y: [r`ans?|années?`],
    M: [r`mois?`],
    W: [r`semaines?`],
    D: [r`jours?`],
    TH: [r`heures?`],
    TM: [r`minutes?`],
    TS: [r`secondes?`],
  },
  sessionDurations: [r`session|fin de (?:la )?session|fermeture du navigateur|durée de la session`],
  persistentDurations: [r`permanent\w*|persistant\w*|illimitée?|jusqu'à suppression`],
  updatedLabels: [
    r`dernière (?:mise à jour|modification)(?: le)?|mise? à jour(?: le| du)?|modifiée? le`,
    r`version (?:en date )?du|en date du|date de (?:dernière )?mise à jour`,
  ],
  effectiveLabels: [
    r`en vigueur (?:depuis|à compter du|le|au)|entrée en vigueur(?: le)?`,
    r`applicable (?:depuis|à compter du)|date d'effet`,
  ],
};
