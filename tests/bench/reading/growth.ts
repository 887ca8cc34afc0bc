/** Measures one row of the tables of growth in a process of its own: memory once taken is seldom given back. */
import { fill, READERS } from './texts.ts'
import { secondsFor } from './timing.ts'

export const SIZES = [
  ['1 kB', 1e3],
  ['10 kB', 1e4],
  ['100 kB', 1e5],
  ['1 MB', 1e6],
  ['10 MB', 1e7],
] as const

export type Growth = readonly { readonly seconds: number; readonly megabytes: number }[]

/** Until the engine has translated what is run often. */
const WARM_UP = { runs: 3, seconds: 1 }
const MEASURE = { runs: 3, seconds: 0.2 }

/** Peak memory above what was taken before the first size. */
const measure = (name: string): Growth => {
  const { pattern, read } = READERS[name]!
  secondsFor(() => read(fill(pattern, 1e4)), WARM_UP)
  const before = process.resourceUsage().maxRSS
  return SIZES.map(([, bytes]) => {
    const text = fill(pattern, bytes)
    const seconds = secondsFor(() => read(text), MEASURE)
    return { seconds, megabytes: (process.resourceUsage().maxRSS - before) / 1024 }
  })
}

if (process.send) process.send(measure(process.argv[2] ?? ''))
