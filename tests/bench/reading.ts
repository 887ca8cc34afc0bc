import { findDescriptions } from '../../geodata/boundary/find-descriptions.ts'
import { readBoundary } from '../../geodata/boundary/read-boundary.ts'
import { readCorpus, readMustNotRead } from '../corpus/corpus.ts'

type Row = Readonly<Record<string, string | number>>

const MINIMUM_SECONDS = 1.5

/** Runs the work until the clock says enough; seconds for one run. */
const secondsFor = (work: () => void): number => {
  work()
  let runs = 0
  const start = performance.now()
  while (performance.now() - start < MINIMUM_SECONDS * 1000) {
    work()
    runs++
  }
  return (performance.now() - start) / 1000 / runs
}

const texts = readCorpus().map(({ text }) => text)
const judgment = [...readMustNotRead(), ...texts.slice(0, 8).map((text) => `审批表载明:“${text}”。`)].join('')
const megabytes = (text: string) => Buffer.byteLength(text) / 1e6

const descriptionRow = (): Row => {
  const seconds = secondsFor(() => {
    for (const text of texts) readBoundary(text)
  })
  return {
    what: 'descriptions',
    'per second': Math.round(texts.length / seconds),
    'MB/s': Number((texts.reduce((sum, text) => sum + megabytes(text), 0) / seconds).toFixed(2)),
  }
}

const judgmentRow = (): Row => {
  const seconds = secondsFor(() => findDescriptions(judgment))
  return {
    what: `judgments of ${Math.round(megabytes(judgment) * 1000)} kB`,
    'per second': Math.round(1 / seconds),
    'MB/s': Number((megabytes(judgment) / seconds).toFixed(2)),
  }
}

const fill = (pattern: string, bytes: number) => pattern.repeat(Math.ceil(bytes / Buffer.byteLength(pattern)))

const growthRow = (what: string, pattern: string, work: (text: string) => unknown): Row => {
  const row: Record<string, string | number> = { what }
  for (const [size, bytes] of [
    ['1 kB', 1e3],
    ['10 kB', 1e4],
    ['100 kB', 1e5],
    ['1 MB', 1e6],
    ['10 MB', 1e7],
  ] as const) {
    const text = fill(pattern, bytes)
    const start = performance.now()
    work(text)
    row[`${size}, ms`] = Number((performance.now() - start).toFixed(1))
  }
  row['memory, MB'] = Math.round(process.memoryUsage().rss / 1e6)
  return row
}

/** How fast descriptions and judgments are read, and how the time grows with the length of the text. */
export const run = (): void => {
  console.table([descriptionRow(), judgmentRow()])
  console.table([
    growthRow('judgment', judgment, findDescriptions),
    growthRow('only 至', '至', readBoundary),
    growthRow('sides without end', '东至大路,南至小沟,', readBoundary),
    growthRow('nested brackets', '((((((((((', readBoundary),
  ])
}
