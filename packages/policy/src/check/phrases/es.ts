import type { Phrases } from './phrases.ts';

/** Regular-expression sources read best without doubled backslashes. */
const r = String.raw;

const SITE = r`(?:sitio|servicio|web|página)`;

/** Spanish. */
export const spanish: Phrases = {
  language: 'es',
  acceptLabels: [
    r`aceptar(?: tod[ao]s?| (?:todas )?(?:las )?cookies| y (?:cerrar|continuar))?|acepto|entendido|de acuerdo`,
  ],
  rejectLabels: [r`rechazar|rechazo|solo (?:las )?necesarias|continuar sin aceptar`],
  agreementTriggers: [
    r`al (?:continuar|navegar|utilizar|usar|seguir|acceder)|si (?:continúa|continúas|sigue|sigues|navega|navegas)|el uso|la navegación|la utilización`,
  ],
  agreementByUse: [
    r`(?:al|si) (?:continuar|navegar|utilizar|usar|seguir|acceder|continúas?|sigues?|navegas?)(?!\p{L})[^.]{0,160}?\b(?:aceptas?|consientes?|consiente|acepta usted|consideramos que|entendemos que|autorizas?)`,
    r`(?:el uso|la navegación|la utilización) (?:continuad[oa] )?(?:de|del|por) (?:este |nuestro |el |la |esta )?[^.]{0,80}?\b(?:implica|supone|significa)\b[^.]{0,60}?(?:acept\p{L}*|consentimiento)`,
  ],
  anonymousClaims: [
    r`(?:es|son|considerad[oa]s?|considera|consideran)(?: [\p{L},-]+){0,3}? (?:completamente |totalmente )?anónim[oa]s?`,
  ],
  identifiers: [
    r`direcci(?:ón|ones) ip|identificador(?:es)? (?:únicos?|de(?:l| su) dispositivo|de cookies?)`,
  ],
  anonymizing: [r`después|tras|una vez|truncad\p{L}*|anonimizad\p{L}*`],
  browsers: [r`navegador(?:es)?`],
  browserControls: [
    r`rechaz\p{L}*|desactiv\p{L}*|bloque\p{L}*|configur\p{L}*|elimin\p{L}*|borr\p{L}*|deshabilit\p{L}*`,
  ],
  browserAdvice: [
    r`del navegador|(?:su|tu) navegador|opciones|configuración|(?:puedes?|podrás?) [^.]{0,40}navegador`,
  ],
  browserOther: [r`cookies? de sesión`],
  ownControls: [
    r`(?:banner|aviso|panel|preferencias|configurador) de (?:configuración de )?cookies|configuraci(?:ón|ones) de (?:las )?cookies|gestionar (?:las )?cookies`,
  ],
  trackingDenials: [
    r`no (?:utiliza|usa|emplea|instala)\p{L}* (?:ning[uú]n[oa]? )?(?:tipo de )?(?:cookies?|rastreadores?|herramientas de (?:análisis|seguimiento))(?! (?:para|con fines|de|publicitarias))`,
  ],
  transferDenials: [r`no (?:vend|ced|compart|comunic|transfer)\p{L}+`],
  denialLimits: [r`a menos que|salvo que|sin (?:su|tu) consentimiento|antes de|hasta que`],
  transfers: [r`transfer\p{L}+|compart\p{L}+|ced\p{L}+|terceros|comunic\p{L}+`],
  denialExceptions: [
    r`esto no (?:incluye|se aplica a|afecta a)\b[^.]{0,80}\b(?:terceros|proveedores?|socios?|encargados?)`,
  ],
  formerly: [r`anteriormente|antes|antiguo`],
  tracking: [
    r`anal[ií]ti\p{L}*|analizar|análisis|cookies?|publicit\p{L}+|publicidad|remarketing|seguimiento|rastreo|estad[ií]stic\p{L}+`,
  ],
  trackingExempt: [
    r`(?:estrictamente )?necesarias|esenciales|técnicas|seguridad|fraude|soporte|errores`,
  ],
  catchAllHeadings: [r`otr[oa]s|vari[oa]s|adicionales`],
  openRetention: [
    r`indefinidamente|(?:tiempo|plazo|forma|manera) indefinid[oa]|sin límite de tiempo|de manera ilimitada`,
  ],
  keeping: [r`conserv\p{L}*|almacen\p{L}*|guard\p{L}*|elimin\p{L}*|mant\p{L}*`],
  lightData: [
    r`sitios?|visitantes?|cookies?|navegación|formularios? de contacto|clientes potenciales|publicidad|marketing`,
  ],
  privacyShield: [r`privacy[ -]shield|escudo de (?:la )?privacidad`],
  safeHarbor: [r`safe harbou?r|puerto seguro`],
  frameworkEnded: [
    r`inválid\p{L}*|invalid\p{L}*|anulad\p{L}*|ya no|sustitu\p{L}*|reemplaz\p{L}*|schrems`,
  ],
  flashStorage: [r`cookies? (?:de )?flash|flash player`],
  preticked: [r`desmar(?:car|que|cando)\p{L}*|pre-?marcad\p{L}*|marcad[oa]s? por defecto`],
  pretickedDenials: [
    r`(?:ningun[oa]?|nunca|no|sin)(?: \p{L}+){0,3} (?:pre-?marcad\p{L}*|marcad[oa]s? por defecto)`,
  ],
  trackingStatements: [
    r`direcci(?:ón|ones) ip|datos de navegación|páginas (?:visitadas|que visita)`,
  ],
  datePromises: [
    r`fecha de (?:la )?última (?:actualización|modificación|revisión)|la fecha (?:que figura|al principio|al final|indicada)`,
  ],
  promisedControls: [
    r`(?:modificar|cambiar|retirar|configurar) (?:en cualquier momento )?(?:sus|su|tus|tu) (?:preferencias|consentimiento|elección|configuración)\b[^.]{0,80}?\b(?:en cualquier momento|aquí|haciendo clic|a través|cookies)`,
    r`rechazar las cookies (?:no esenciales|no necesarias|opcionales|publicitarias)`,
  ],
  controlSubjects: [r`cookies?|preferencias|configuración|elección`],
  vendorPromises: [
    r`más información sobre (?:nuestros|estos|los) (?:proveedores|servicios|socios)\b[^.]{0,120}\b(?:a continuación|más abajo|sección)`,
  ],
  cookieWalls: [
    r`(?:el acceso|acceder) (?:al|a este|a nuestro|a la) ${SITE}\b[^.]{0,60}?\b(?:condicionado|supeditado|sujeto)\b[^.]{0,60}?\bcookies`,
    r`si (?:rechazas?|no aceptas?) (?:\p{L}+ ){0,3}?cookies\b[^.]{0,60}?\bno (?:podrás?|puedes?) (?:acceder|utilizar|usar|navegar)(?: al| a este| a nuestro| a la| este| el| nuestro| por el| por la) ${SITE}`,
  ],
  exemptionClaims: [
    r`(?:anal[ií]tic\p{L}+|estad[ií]stic\p{L}+|medición)[^.]{0,80}?\b(?:exent[oa]s? (?:de|del) (?:\p{L}+ )?consentimiento|no (?:requiere|necesita|precisa)\p{L}* (?:de )?(?:su |tu |el )?consentimiento)`,
  ],
  withdrawals: [
    r`(?:retir\p{L}+|revoc\p{L}+|cambi\p{L}+|modific\p{L}+)[^.]{0,40}\b(?:consentimiento|elección|preferencias)`,
  ],
};
