import { fork } from 'node:child_process'

import { findDescriptions } from '../../geodata/boundary/find-descriptions.ts'
import { readBoundary } from '../../geodata/boundary/read-boundary.ts'
import { readDocument } from '../../geodata/documents/read-document.ts'
import { SIZES, type Growth } from './reading/growth.ts'
import { descriptions, fill, READERS } from './reading/texts.ts'
import { secondsFor } from './reading/timing.ts'

type Row = Readonly<Record<string, string | number>>

const JUDGMENT_BYTES = 15_000
const DOCUMENT_BYTES = 400_000

const megabytes = (text: string) => Buffer.byteLength(text) / 1e6
const rounded = (value: number) => Number(value.toPrecision(value < 100 ? 2 : 3))

/** Runs it warm first: a server reads more than one paper. */
const speedRow = (what: string, texts: readonly string[], read: (text: string) => unknown): Row => {
  const work = () => {
    for (const text of texts) read(text)
  }
  secondsFor(work, { runs: 3, seconds: 1.5 })
  const seconds = secondsFor(work, { runs: 5, seconds: 1.5 })
  return {
    what,
    'per second': Math.round(texts.length / seconds),
    'MB/s': rounded(texts.reduce((sum, text) => sum + megabytes(text), 0) / seconds),
  }
}

const growthOf = (name: string): Promise<Growth> =>
  new Promise((resolve, reject) => {
    const child = fork(new URL('./reading/growth.ts', import.meta.url), [name])
    child.once('message', (growth) => resolve(growth as Growth))
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`${name}: ended with ${code}`))))
  })

/** Time with the factor to the size before, ten times smaller: 10 is linear. */
const timeRow = (what: string, growth: Growth): Row => ({
  what,
  ...Object.fromEntries(
    growth.map(({ seconds }, index) => {
      const before = growth[index - 1]?.seconds
      const factor = before === undefined ? '' : ` ×${(seconds / before).toFixed(1)}`
      return [`${SIZES[index]![0]}, ms`, `${rounded(seconds * 1000)}${factor}`]
    }),
  ),
})

const memoryRow = (what: string, growth: Growth): Row => ({
  what,
  ...Object.fromEntries(growth.map(({ megabytes: taken }, index) => [`${SIZES[index]![0]}, MB`, Math.round(taken)])),
})

/** How fast descriptions, judgments and whole documents are read, and how time and memory grow with the length. */
export const run = async (): Promise<void> => {
  const { pattern: judgments } = READERS['judgments, descriptions found']!
  const { pattern: documents } = READERS['documents as a whole']!
  console.log('On one core, by the time of the processor; medians, warm')
  console.table([
    speedRow('short descriptions', descriptions, readBoundary),
    speedRow('descriptions found in judgments of 15 kB', [fill(judgments, JUDGMENT_BYTES)], findDescriptions),
    speedRow('whole documents of 400 kB', [fill(documents, DOCUMENT_BYTES)], readDocument),
  ])
  const growths: (readonly [string, Growth])[] = []
  for (const name of Object.keys(READERS)) growths.push([name, await growthOf(name)])
  console.log('Time, with its factor from size to size (10 is linear)')
  console.table(growths.map(([name, growth]) => timeRow(name, growth)))
  console.log('Peak memory above the start')
  console.table(growths.map(([name, growth]) => memoryRow(name, growth)))
}
