// Prints how fast the reader reads text, Markdown and HTML, and German, French and Spanish text, once it is warm, and how its time grows with the size: the exponent of a power law
// fitted through six sizes, each twice the one before (1 is linear). Megabytes a second are this machine's; the exponent and the ratio of one
// form to another, by processor time, mean something elsewhere. Material: the repository's own policies, with words made up anew in every copy;
// for the other languages, words around phrases of the lexicons and names of the catalogue.
//   pnpm bench:reader [--kilobytes 64] [--rounds 7]
import { parseArgs } from 'node:util';

import { catalog } from '@candor/catalog';
import { readPolicy } from '@candor/policy';

import { createForeign, createHtml, createMarkdown, createText } from './reader-material.mjs';

const DOUBLINGS = 5;
const { values } = parseArgs({
  options: {
    kilobytes: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '7' },
    help: { type: 'boolean', short: 'h' },
  },
});
const smallest = Number(values.kilobytes) * 1000;
const rounds = Number(values.rounds);
if (values.help || !(smallest > 0) || !(rounds > 0)) {
  console.log('pnpm bench:reader [--kilobytes 64] [--rounds 7]   speed and growth of reading');
  process.exit(values.help ? 0 : 2);
}

const sizes = Array.from({ length: DOUBLINGS + 1 }, (_, index) => smallest * 2 ** index);
const speeds = [];
for (const [name, [format, create]] of Object.entries({
  text: ['text', createText],
  markdown: ['markdown', createMarkdown],
  html: ['html', createHtml],
  German: ['text', (size) => createForeign('de', size)],
  French: ['text', (size) => createForeign('fr', size)],
  Spanish: ['text', (size) => createForeign('es', size)],
})) {
  const material = sizes.map((size) => create(size));
  for (const source of material.slice(0, 3)) measure(source, format);
  // In turn, so that what else the machine does falls on all sizes alike.
  const times = sizes.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    material.forEach((source, index) => times[index].push(measure(source, format)));
  const [walls, cpus] = ['wall', 'cpu'].map((clock) =>
    times.map((list) => median(list.map((time) => time[clock]))),
  );
  const [speed, cpuSpeed] = [walls, cpus].map((list) =>
    Math.max(...list.map((ms, index) => material[index].length / 1000 / ms)),
  );
  speeds.push({ name, speed: cpuSpeed });
  const row = walls.map((ms, index) => `${sizes[index] / 1000} kB ${ms.toFixed(0)}`).join(', ');
  console.log(
    `${name}: ${speed.toFixed(1)} MB/s, ${cpuSpeed.toFixed(1)} MB a second of the processor; exponent ${exponent(sizes, walls).toFixed(2)}, ${exponent(sizes, cpus).toFixed(2)} by the processor   (ms: ${row})`,
  );
}
const [{ speed: reference }] = speeds;
const ratios = speeds.map(({ name, speed }) => `${name} ${(speed / reference).toFixed(2)}`);
console.log(`Speed against text: ${ratios.join(', ')}`);

/** Milliseconds of the clock and of the processor: on a busy machine only the second says something. */
function measure(source, format) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  readPolicy(source, { catalog, format });
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
}

/** Slope of the line through the logarithms, by least squares. */
function exponent(xs, ys) {
  const [lx, ly] = [xs.map(Math.log), ys.map(Math.log)];
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(lx), mean(ly)];
  const covariance = lx.reduce((sum, x, index) => sum + (x - mx) * (ly[index] - my), 0);
  return covariance / lx.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
