/** In the page itself, so that it needs no other file; the words that a line was clicked for, and the line of clicked words, stand out. */
export const STYLE = `
:root { color-scheme: light; --ink: #1d1f1c; --quiet: #5d635a; --rule: #cfd4ca; --first: #0b5d6e; --second: #9a4a00; --mark: #ffe48a; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; color: var(--ink); background: #fff;
  font: 1rem/1.7 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; border-top: 2px solid var(--ink); padding-top: .6rem; }
p.quiet, td.quiet, .quiet { color: var(--quiet); font-size: .9rem; }
a { color: inherit; text-decoration: underline dotted; text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
svg { width: 100%; height: auto; border: 1px solid var(--rule); background: #fbfbf8; }
svg path { fill: none; stroke-width: 3; stroke: var(--quiet); }
svg path.first, svg .sample.first { stroke: var(--first); }
svg path.second, svg .sample.second { stroke: var(--second); stroke-dasharray: 12 5; }
svg path.third { stroke: #5b3a86; stroke-dasharray: 3 5; }
svg path.extent { stroke-width: 2; stroke-dasharray: 2 4; }
svg path.ruled { stroke: #111; stroke-width: 5; }
svg path.method-assumed, svg path.unknown { opacity: .45; }
svg path.hit { stroke: transparent; stroke-width: 16; }
svg a:target path:not(.hit), svg a:focus path:not(.hit) { stroke-width: 9; stroke: #d39e00; }
svg .letter { font-size: 22px; font-weight: 700; stroke: #fff; stroke-width: 5px; paint-order: stroke; }
svg .north path { fill: var(--ink); stroke: none; } svg .north text { text-anchor: middle; font-size: 18px; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; padding: 0; list-style: none; }
.legend svg { width: 3.5rem; height: 1rem; border: 0; background: none; vertical-align: middle; margin-right: .4rem; }
.document { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid var(--rule); padding-left: 1rem; }
.document a:target { background: var(--mark); text-decoration: none; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--rule); }
td.short { min-width: 6em; }
:target { scroll-margin-top: 30vh; }
code { font-size: .8rem; overflow-wrap: anywhere; }
@media print { a { text-decoration: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`
