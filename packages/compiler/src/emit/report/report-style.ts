/** Hues of the groups: told apart in light, dark and by people who see fewer colours; every group also has a name and numbers. */
const GROUPS = [
  ['necessary', '#5b6472', '#a9b3c2'],
  ['functional', '#0b7a6b', '#4cc9b4'],
  ['analytics', '#1f5fd0', '#7fb0ff'],
  ['marketing', '#b04a00', '#ffae6b'],
  ['social', '#7a3fc0', '#c7a0ff'],
  ['left-out', '#b3173a', '#ff8fa3'],
  ['office', '#6e6a60', '#b5b0a4'],
] as const;

const colors = (dark: boolean): string =>
  GROUPS.map(([name, light, night]) => `.g-${name}{--c:${dark ? night : light}}`).join('');

/** Without script a checkbox of the legend takes its group out: the cards and notes go, the sentences stay unmarked. */
const unchecked = (parts: string): string =>
  GROUPS.map(([name]) => `body:has(#f-${name}:not(:checked)) :is(${parts}).g-${name}`).join(',');

/** Style of the report: two columns on a wide screen, one below the other on a phone, light and dark, and for print. */
export const REPORT_STYLE: string = `
:root{color-scheme:light dark;--paper:#fff;--desk:#f3f2ee;--ink:#1d1e22;--dim:#5c5e66;--line:#dcdad3}
${colors(false)}
@media (prefers-color-scheme:dark){:root{--paper:#1a1b1f;--desk:#121316;--ink:#e9e8e4;--dim:#a3a5ad;--line:#34363d}${colors(true)}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;background:var(--desk);color:var(--ink)}
body{margin:0;overflow-wrap:anywhere}
a{color:inherit}
:focus-visible{outline:3px solid var(--c,#1f5fd0);outline-offset:2px}
.top{padding:2rem clamp(1rem,4vw,3rem) 1.25rem;display:grid;gap:.75rem}
.top h1{font-size:clamp(1.4rem,3vw,2rem);line-height:1.2;margin:0;letter-spacing:-.01em;text-wrap:balance}
.top p{margin:0;color:var(--dim);max-width:70ch}
.legend{display:flex;flex-wrap:wrap;gap:.5rem;border:0;padding:0;margin:.25rem 0 0}
.legend legend{padding:0;margin:0 0 .35rem;font-size:.85rem;color:var(--dim)}
.legend label{display:inline-flex;align-items:center;gap:.5rem;min-height:2.25rem;padding:.25rem .8rem .25rem .6rem;border:1px solid var(--line);border-radius:2rem;background:var(--paper);font-size:.9rem;cursor:pointer}
.legend label b{font-weight:600;color:var(--c)}
.legend input{accent-color:var(--c);inline-size:1.05rem;block-size:1.05rem;margin:0}
.sheet{display:grid;gap:1.25rem;padding:0 clamp(1rem,4vw,3rem) 3rem}
.policy{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:clamp(1rem,3vw,2.5rem);min-width:0}
.policy>h2,.decisions>h2{margin:0 0 1rem;font-size:.85rem;font-weight:600;color:var(--dim)}
.policy .text{max-width:68ch;font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,serif;font-size:1.03rem;line-height:1.65}
.policy .text p{margin:0 0 .8em}
.policy .text h3{margin:1.6em 0 .5em;font:600 1.1rem/1.3 system-ui,sans-serif}
.policy .item{padding-inline-start:1.2em}
.policy .item::before{content:"•";display:inline-block;inline-size:1.2em;margin-inline-start:-1.2em;color:var(--dim)}
.policy .row{font:.85rem/1.5 ui-monospace,monospace;margin:0!important}
mark{color:inherit;background:color-mix(in srgb,var(--c) 17%,transparent);box-shadow:inset 0 -2px 0 color-mix(in srgb,var(--c) 70%,transparent);border-radius:2px;padding:.05em 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.at{scroll-margin-top:30vh}
.at:target+mark,.at:target+.at+mark,.at:target+.at+.at+mark{background:color-mix(in srgb,var(--c) 42%,transparent);outline:2px solid var(--c);outline-offset:2px}
.note{display:inline-block;min-width:1.7em;margin:0 .15em;padding:.1em .4em;border-radius:1em;background:var(--c);color:var(--paper);font:600 .68rem/1.5 system-ui,sans-serif;text-align:center;text-decoration:none;vertical-align:.25em}
.decisions{display:grid;gap:.75rem;align-content:start;min-width:0}
.decisions>h2{margin:.25rem 0 0}
.card{background:var(--paper);border:1px solid var(--line);border-inline-start:4px solid var(--c);border-radius:.6rem;padding:.9rem 1.1rem;scroll-margin-top:1rem;font-size:.92rem;break-inside:avoid}
.card:target{outline:2px solid var(--c);outline-offset:1px}
.card header{display:flex;align-items:baseline;gap:.55rem;flex-wrap:wrap}
.card h3{margin:0;font-size:1.02rem;flex:1 1 auto}
.card .number{color:var(--c);font-weight:700;font-variant-numeric:tabular-nums}
.card .group{color:var(--c);font-size:.82rem;font-weight:600}
.card p{margin:.3rem 0 .5rem;color:var(--dim)}
.card dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .8rem;margin:.4rem 0}
.card dt{color:var(--dim)}
.card dd{margin:0}
.card ul{list-style:none;margin:.5rem 0 0;padding:.5rem 0 0;border-top:1px solid var(--line);display:grid;gap:.35rem}
.card li a{display:inline-block;min-height:1.5rem;font-weight:600;color:var(--c)}
.card .none{color:inherit;font-style:italic;margin:.4rem 0 0}
${unchecked('.note,.card')}{display:none}
${unchecked('mark')}{background:none;box-shadow:none}
@media (min-width:64rem){.sheet{grid-template-columns:minmax(0,1.35fr) minmax(22rem,1fr);align-items:start}
.decisions{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto;padding-inline-end:.5rem;scroll-padding-top:1rem}}
@media (prefers-reduced-motion:no-preference){html,.decisions{scroll-behavior:smooth}}
@media (forced-colors:active){mark{text-decoration:underline 2px}.note{border:1px solid}}
@media print{:root{--paper:#fff;--desk:#fff}.legend{display:none}.decisions{position:static;max-height:none;overflow:visible}.policy{border:0;padding:0}.sheet,.top{padding-inline:0}.note{background:none;color:var(--c);border:1px solid var(--c)}mark{background:none}}
`;
