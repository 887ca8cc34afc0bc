export type Bench = { readonly run: () => void | Promise<void> }

/** Benchmarks by name; each is loaded only when it is asked for. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  reading: () => import('./reading.ts'),
  digitizing: () => import('./digitizing.ts'),
  drawing: () => import('./drawing.ts'),
  answering: () => import('./answering.ts'),
  overlaps: () => import('./overlaps.ts'),
  scale: () => import('./scale.ts'),
  tiles: () => import('./tiles.ts'),
  integrity: () => import('./integrity.ts'),
  trust: () => import('./trust.ts'),
  exchange: () => import('./exchange.ts'),
}

const name = process.argv[2] ?? ''
const load = BENCHES[name]
if (load) await (await load()).run()
else {
  console.error(`Which benchmark? One of: ${Object.keys(BENCHES).join(', ')}.`)
  process.exitCode = 2
}
