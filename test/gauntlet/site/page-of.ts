import type { Scene } from '../server/start-lane.ts';
import type { FirstPartyFile, Level } from '../vectors/vector.ts';

/** Levels with the runtime in the page. */
const WITH_RUNTIME: readonly Level[] = ['L1', 'L3r', 'L3', 'L4'];

/** The vector's page: the shop, and in it what the vector is about. */
export function pageOf({ vector, level }: Scene): FirstPartyFile {
  const markup = level === 'control' ? (vector.plain ?? vector) : vector;
  const tag = WITH_RUNTIME.includes(level) ? '<script src="/candor/consent.js"></script>\n' : '';
  return {
    type: 'text/html; charset=utf-8',
    ...(vector.headers && { headers: vector.headers }),
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Shop</title>
${tag}<script>
window.trace ??= [];
window.shop = { inline: true };
</script>
<script src="/shop/app.js" defer></script>
<script src="https://js.stripe.com/v3/" async></script>
${markup.head ?? ''}
</head>
<body ${vector.bodyAttributes ?? ''}>
<img id="logo" src="/shop/logo.png" alt="Shop">
<main>
${markup.body ?? ''}
</main>
<footer><a id="other" href="other">Other page</a></footer>
</body>
</html>
`,
  };
}
