// Content-Security-Policy by consent: the browser refuses every host that the visitor did not grant.
// The files for each host beside this one import it: express.js, hono.js, netlify-edge.js, vercel-middleware.js, cloudflare-*.js.

const CONSENT_DAYS = __CANDOR_CONSENT_DAYS__;
const NECESSARY = __CANDOR_NECESSARY__;

/**
 * By region, the default under '': days that an objection lasts where services act until the visitor objects, 0 where they wait; and the
 * ids of those that act where others wait.
 */
const REGIONS = __CANDOR_REGIONS__;
const REGION_COOKIE = /(?:^|; ?)candor-region=([A-Z]{2}(?:-[A-Z0-9]{1,3})?)(?:;|$)/i;

/** A service, its code in the consent cookie, whether it is marketing, and the hosts that its grant opens. */
const SERVICES = __CANDOR_SERVICES__;

const COOKIE =
  /(?:^|; ?)candor=1\.([0-9a-z]{1,8})\.(accept-all|reject-all|choose|withdraw)\.[a-z~]*\.((?:[0-9a-z]{4})*)\.((?:[0-9a-z]{4})*)(?:;|$)/;

/**
 * Tells which services may act for a request's visitor. Anything that is not a decision, and one that has expired, grants nothing; in
 * regions where services act until the visitor objects, silence does, but for who has refused some: their objection is taken to be
 * to what came later, too.
 *
 * @param {string | null | undefined} cookies - The request's Cookie header.
 * @param {string | null} [gpc] - Its Sec-GPC header: while it is 1, marketing is granted only by a choice of its own.
 * @param {string | null} [region] - The visitor's, ISO 3166, in any case; absent: what the cookie `candor-region` says. An unknown one is the default.
 * @returns {string[]} Ids, in the order of the plan. Necessary services are not among them: they are never held.
 */
export function grantedServices(cookies, gpc, region) {
  return grantedRows(cookies, gpc, region).map(([id]) => id);
}

function grantedRows(cookies, gpc, region) {
  const [, time, method, ...lists] = COOKIE.exec(cookies ?? '') ?? [];
  const [optOutDays, exempt] = profileOf(region ?? REGION_COOKIE.exec(cookies ?? '')?.[1] ?? '');
  // Without a match the time is NaN, and no comparison with it is true. A clock that was set back counts as much as one ahead.
  const age = Math.abs(Date.now() / 1000 - parseInt(time, 36));
  const isCurrent = age < (optOutDays || CONSENT_DAYS) * 86_400;
  const [granted, denied] = (isCurrent ? lists : ['', '']).map(
    (codes) => new Set(codes.match(/.{4}/g)),
  );
  const hasRefused = denied.size > 0;
  return SERVICES.filter(
    ([id, code, isMarketing]) =>
      (granted.has(code) || (!hasRefused && (optOutDays > 0 || exempt.includes(id)))) &&
      !denied.has(code) &&
      !(isMarketing && gpc === '1' && !(granted.has(code) && method === 'choose')),
  );
}

function profileOf(hint) {
  const region = hint.toUpperCase();
  const name = [region, region.slice(0, 2), ''].find((each) => Object.hasOwn(REGIONS, each));
  return REGIONS[name];
}

/**
 * The policy for a request.
 *
 * @param {string | null | undefined} cookies - As for `grantedServices`.
 * @param {string | null} [gpc] - As for `grantedServices`.
 * @param {{ nonce?: string, reportUri?: string, region?: string }} [options]
 *   `region`: as for `grantedServices`. `nonce`: inline scripts need it, and `eval` is off. It stands in a policy of its own, after a comma: beside the hosts it would let
 *   any tag that bears it load from anywhere, granted or not. `reportUri`: where the browser reports what it refused.
 * @returns {string} Value of the Content-Security-Policy header.
 */
export function contentSecurityPolicy(cookies, gpc, { nonce, reportUri, region } = {}) {
  const sources = [NECESSARY, ...grantedRows(cookies, gpc, region).map(([, , , opened]) => opened)];
  const all = shorten(sources.join(' ').split(' ').filter(Boolean));
  const hosts = all.map((source) => ` ${source}`).join('');
  // WebSockets need sources of their own: https does not stand for wss.
  const sockets = all.map((source) => (source.includes('/') ? '' : ` ws://${source}`)).join('');
  return [
    policyOf(hosts, sockets),
    ...(nonce === undefined
      ? []
      : [
          `script-src 'nonce-${checked(nonce, /^[\w+/-]+={0,2}$/)}' 'self' http: https: blob:; base-uri 'self'`,
        ]),
  ]
    .map((policy) =>
      reportUri === undefined
        ? policy
        : `${policy}; report-uri ${checked(reportUri, /^[^\s;,]+$/)}`,
    )
    .join(', ');
}

/** The site itself, and what is open. */
const policyOf = __CANDOR_POLICY__;

/** A space, a comma or a semicolon would end the source, and start another policy. */
function checked(text, pattern) {
  if (!pattern.test(text))
    throw new TypeError('Not allowed in a Content-Security-Policy: ' + JSON.stringify(text));
  return text;
}

/** Leaves out what another source opens already: proxies refuse headers above a few kilobytes. */
function shorten(sources) {
  const all = [...new Set(sources)];
  return all.filter((source) => !all.some((other) => other !== source && covers(other, source)));
}

function covers(wide, narrow) {
  const [[host, path], [narrowHost, narrowPath]] = [split(wide), split(narrow)];
  return (
    (host === narrowHost || (host.startsWith('*.') && narrowHost.endsWith(host.slice(1)))) &&
    (path === '' || (path.endsWith('/') ? narrowPath.startsWith(path) : narrowPath === path))
  );
}

function split(source) {
  const slash = source.indexOf('/');
  return slash === -1 ? [source, ''] : [source.slice(0, slash), source.slice(slash)];
}

/** What has a policy: pages, and workers of all kinds. */
const GOVERNED = /^(?:document|i?frame|embed|object|(?:shared|service)?worker)$/;

/**
 * Headers to append to a response. They belong to every response, scripts included: a worker obeys the policy that its own script came
 * with, and no other. Append them: a policy of the site's own stays, and both apply.
 *
 * @param {(name: string) => string | null | undefined} get - Reads a header of the request; names are in lower case.
 * @param {{ nonce?: string, reportUri?: string, region?: string, reportOnly?: boolean }} [options]
 *   `reportOnly`: to try a policy out; it reports, and refuses nothing.
 * @returns {[name: string, value: string][]}
 */
export function policyHeaders(get, { reportOnly, ...options } = {}) {
  const destination = get('sec-fetch-dest');
  return [
    [
      reportOnly ? 'Content-Security-Policy-Report-Only' : 'Content-Security-Policy',
      contentSecurityPolicy(get('cookie'), get('sec-gpc'), options),
    ],
    ['Vary', 'Cookie, Sec-GPC'],
    // A page or a worker keeps the policy that it was stored with: the browser has to ask again.
    ...(!destination || GOVERNED.test(destination) ? [['Cache-Control', 'no-cache']] : []),
  ];
}

/**
 * Appends the headers to a response of the Fetch API.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {Parameters<typeof policyHeaders>[1]} [options]
 * @returns {Response}
 */
export function protectResponse(request, response, options) {
  // A WebSocket's answer cannot be built anew, and no page comes from it.
  if (response.status === 101) return response;
  const answer = new Response(response.body, response);
  for (const [name, value] of policyHeaders((each) => request.headers.get(each), options)) {
    answer.headers.append(name, value);
  }
  return answer;
}
