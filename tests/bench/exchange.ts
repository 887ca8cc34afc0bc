/**
 * Data files and the data service beside other programs on one machine, in one run, on the same table: `npm run bench -- exchange PART [CLAIMS.tsv]`.
 * Without a table it invents a county of 100,000 claims. `exchange roundtrip [CASES]` holds what leaves and comes in again against itself.
 */
type Part = { readonly run: (path: string | undefined) => void | Promise<void> }

const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  items: () => import('./exchange/items.ts'),
  export: () => import('./exchange/export.ts'),
  import: () => import('./exchange/import.ts'),
  roundtrip: () => import('./exchange/round-trip.ts'),
}

export async function run(): Promise<void> {
  const [, , , name = '', path] = process.argv
  const load = PARTS[name]
  if (load) return (await load()).run(path)
  console.error(`Which part? One of: ${Object.keys(PARTS).join(', ')}.`)
  process.exitCode = 2
}
