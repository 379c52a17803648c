import type { Vocabulary } from './vocabulary.ts';

/** Regular-expression sources read best without doubled backslashes. */
const r = String.raw;

/** Spanish. */
export const spanish: Vocabulary = {
  language: 'es',
  categories: {
    necessary: [
      r`(?:estrictamente |técnicamente )?necesari[ao]s?|esencial(?:es)?|imprescindibles?`,
      r`técnic[ao]s?|seguridad|fraude|autenticación`,
    ],
    functional: [
      r`funcional(?:es)?|funcionalidad(?:es)?|preferencias?|personalización|mapas?|búsqueda`,
      r`chat`,
    ],
    analytics: [r`analític[ao]s?|análisis|estadístic[ao]s?|rendimiento|medición|audiencia`],
    marketing: [
      r`publicidad|publicitari[ao]s?|marketing|mercadotecnia|segmentación|remarketing`,
      r`conversiones?|anuncios?|afiliad[ao]s?|comportamental(?:es)?`,
    ],
    social: [
      r`redes? social(?:es)?|sociales|compartir|comentarios?|vídeos?|videos?|incrustad[ao]s?`,
    ],
  },
  siteContexts: [
    r`cookies?|rastreadores?|publicidad|analítica|píxel(?:es)?|terceros|visitantes?|sitio`,
    r`navegación`,
  ],
  officeContexts: [
    r`clientes?|pagos?|facturación|pedidos?|empleo|candidatos?|alojamiento|encargados`,
    r`boletín|contacto|correos?`,
  ],
  officeUses: [
    r`crm|boletín\w*|correos? electrónicos?|enviar|envío|aloja\w+|servidores?|almacena\w+`,
    r`pagos?|factur\w+|candidat\w+|videoconferencias?`,
  ],
  siteUses: [
    r`analiz\w+|análisis|medir|cookies?|visitantes?|píxel(?:es)?|scripts?|publicidad`,
    r`anuncios?|incrust\w+|botones|estadístic\w+|rastrea\w*`,
  ],
  uses: [
    r`(?:nosotros|sitio|web|página) (?:\w+ ){0,1}?(?:utiliza(?:mos)?|usa(?:mos)?|emplea(?:mos)?|incluye|integra|contiene)`,
    r`utilizamos|usamos|empleamos|uso de|mediante|a través de|por medio de|incluye`,
    r`proporcionado por`,
  ],
  usageDenials: [
    r`no (?:\w+ ){0,1}?(?:utiliza\w*|usa\w*|emplea\w*|incluy\w*|instala\w*)|sin utilizar`,
  ],
  denials: [r`no|nunca|sin|ningun[ao]?|tampoco|jamás`],
  examples: [r`por ejemplo|como|tales como|p\. ?ej\.?`],
  exampleNouns: [
    r`sitios?(?: web)?|buscadores|redes sociales|cuentas?|navegadores?|plataformas?`,
    r`empresas?`,
  ],
  providedBy: [
    r`(?:proporcionad[ao]|ofrecid[ao]|prestad[ao]|operad[ao]|desarrollad[ao]) por`,
    r`(?:servicio|herramienta|producto|solución|plataforma) de`,
  ],
  conditions: [r`si (?:usted )?(?:utilizas?|importas?|conectas?|tienes? sesión)`],
  vendorPolicies: [
    r`política de (?:privacidad|cookies)|condiciones (?:de uso|generales)|exclusión`,
    r`inhabilitación`,
  ],
  optOuts: [r`opt[ -]?out|desactivar\w*|oponer\w*|inhabilitación|darse de baja|exclusión`],
  cookieless: [r`no (?:utiliza|usa|instala|almacena) cookies|sin cookies`],
  browserSettings: [r`configuración (?:del|por|de su|de tu) navegador|navegador(?:es)?`],
  columns: {
    name: [r`nombres?(?: de la cookie)?|cookies?`],
    purpose: [r`finalidad(?:es)?|propósitos?|descripción|función|uso`],
    duration: [r`duración|caducidad|vencimiento|plazo|expiración|conservación`],
    provider: [r`proveedor(?:es)?|servicio|dominio|titular|terceros?|entidad`],
    category: [r`categoría|tipos?`],
  },
  units: {
    Y: [r`años?`],
    M: [r`mes(?:es)?`],
    W: [r`semanas?`],
    D: [r`días?`],
    TH: [r`horas?`],
    TM: [r`minutos?`],
    TS: [r`segundos?`],
  },
  sessionDurations: [r`sesión|de sesión|fin de (?:la )?sesión|al cerrar el navegador`],
  persistentDurations: [
    r`permanente|persistente|indefinid[ao]|hasta (?:que|su) (?:se )?(?:elimin\w+|borr\w+)`,
  ],
  updatedLabels: [
    r`última (?:actualización|modificación|revisión)|actualizad[ao](?: el)?`,
    r`modificad[ao] el|fecha de (?:última )?actualización|versión (?:de|del)`,
  ],
  effectiveLabels: [
    r`vigente desde|en vigor desde|entrada en vigor|fecha de (?:vigencia|entrada en vigor)`,
  ],
};
