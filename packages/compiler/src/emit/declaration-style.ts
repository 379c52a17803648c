/** Scoped by one class, built on the page's own font and colours, so that it fits in unchanged; light, dark and print. */
export const DECLARATION_STYLE: string = `
.candor-declaration{--line:color-mix(in srgb,currentColor 22%,transparent);--soft:color-mix(in srgb,currentColor 6%,transparent);max-width:70rem;line-height:1.5;overflow-wrap:anywhere}
.candor-declaration h3{margin:2em 0 .25em}
.candor-declaration p{margin:.25em 0 1em}
.candor-declaration article{border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;margin:0 0 1rem;break-inside:avoid}
.candor-declaration h4{margin:0 0 .5em;font-size:1.1em}
.candor-declaration dl{display:grid;grid-template-columns:minmax(6em,auto) 1fr;gap:.25em 1.25em;margin:0}
.candor-declaration dt{font-weight:600}
.candor-declaration dd{margin:0}
.candor-declaration dd+dd{grid-column:2}
.candor-declaration table{width:100%;border-collapse:collapse;margin:1em 0 0;font-size:.92em}
.candor-declaration caption{text-align:start;font-weight:600;padding:0 0 .4em}
.candor-declaration th,.candor-declaration td{text-align:start;vertical-align:top;padding:.45em .6em;border-top:1px solid var(--line)}
.candor-declaration thead th{background:var(--soft);border-top:0;white-space:nowrap}
.candor-declaration tbody th{font-weight:400;font-family:ui-monospace,monospace}
.candor-declaration button{font:inherit;color:inherit;background:none;border:1px solid currentColor;border-radius:.4rem;padding:.6em 1.1em;min-height:2.75rem;cursor:pointer}
@media (max-width:40em){.candor-declaration dl{grid-template-columns:1fr}.candor-declaration dd+dd{grid-column:1}.candor-declaration dd{margin-bottom:.4em}
.candor-declaration table,.candor-declaration tbody,.candor-declaration caption,.candor-declaration tr,.candor-declaration tbody th,.candor-declaration td{display:block}
.candor-declaration thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.candor-declaration tr{border-top:1px solid var(--line);padding:.5em 0}.candor-declaration tbody th,.candor-declaration td{border:0;padding:.1em 0}
.candor-declaration tbody th{font-weight:600}.candor-declaration td::before{content:attr(data-label) ": ";font-weight:600}}
@media print{.candor-declaration button{display:none}}
`;
