const UNITS: readonly (readonly [unit: RegExp, before: string, after: string])[] = [
  [/^(?:y|years?|jahre?|ans?|años?|anni|anno|jaar|jaren)$/, 'P', 'Y'],
  [/^(?:months?|monate?|mois|meses|mes|mesi|mese|maand|maanden)$/, 'P', 'M'],
  [/^(?:w|weeks?|wochen?|semaines?|semanas?|settimane|settimana|week|weken)$/, 'P', 'W'],
  [/^(?:d|days?|tage?|jours?|días?|dias?|giorni|giorno|dag|dagen)$/, 'P', 'D'],
  [/^(?:h|hrs?|hours?|stunden?|heures?|horas?|ore|ora|uur|uren)$/, 'PT', 'H'],
  [/^(?:min|mins|minutes?|minuten?|minutos?|minuti|minuto|minuut)$/, 'PT', 'M'],
  [/^(?:s|secs?|seconds?|sekunden?|secondes?|segundos?|secondi|secondo|seconden?)$/, 'PT', 'S'],
];

/** Reads how long a cookie lives, as tables for visitors write it: `2 years`, `session`. `undefined` for anything else. */
export function toDuration(words: string): string | undefined {
  const text = words.trim().toLowerCase().slice(0, 60);
  if (/^(?:session|sitzung|sesión|sesion|sessione|sessie)\b/.test(text)) return 'session';
  const [, count = '', unit = ''] = /^(\d{1,4}) ?(\p{L}{1,12})\.?$/u.exec(text) ?? [];
  const found = UNITS.find(([pattern]) => pattern.test(unit));
  return found === undefined || Number(count) === 0
    ? undefined
    : `${found[1]}${Number(count)}${found[2]}`;
}
