import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Watched = {
  readonly seconds: number
  /** Of the program itself, not of the database. A busy machine does not lengthen it much. */
  readonly processorSeconds: number
  readonly peakMegabytes: number
  readonly out: string
}

const ROOT = join(import.meta.dirname, '../../..')
const LOOKS_EVERY_MILLISECONDS = 50
const KIB_PER_MEGABYTE = 1024

/** A figure of /proc/…/status, in megabytes: `VmHWM` is the most there ever was, `VmRSS` what there is. */
export function memoryOf(processId: number, what: 'VmHWM' | 'VmRSS'): number {
  try {
    const words = readFileSync(`/proc/${processId}/status`, 'utf8')
    return Number(new RegExp(`^${what}:\\s+(\\d+)`, 'mu').exec(words)?.[1] ?? 0) / KIB_PER_MEGABYTE
  } catch {
    return 0
  }
}

/** Ticks of the processor a second, as Linux counts them in /proc. */
const TICKS = 100

/** What a process has had of the processor, in seconds; 0 when it is gone. */
function processorSecondsOf(processId: number): number {
  try {
    // The name of the program, in brackets, may hold spaces.
    const fields = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  } catch {
    return 0
  }
}

/** Runs a program to its end and tells how long it took and how much memory it had at most. */
export function watched(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Watched> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...environment } })
    const words: Buffer[] = []
    let [peakMegabytes, processorSeconds] = [0, 0]
    const look = setInterval(() => {
      peakMegabytes = Math.max(peakMegabytes, memoryOf(child.pid ?? 0, 'VmHWM'))
      processorSeconds = Math.max(processorSeconds, processorSecondsOf(child.pid ?? 0))
    }, LOOKS_EVERY_MILLISECONDS)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => words.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(look)
      const out = Buffer.concat(words).toString()
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, processorSeconds, peakMegabytes, out })
      else reject(new Error(`${program} ended with ${code}: ${out}`))
    })
  })
}

/** `sizhi …` as a person calls it, on a database. */
export const sizhiWatched = (args: readonly string[], address: string): Promise<Watched> =>
  watched(process.execPath, ['--import', 'tsx', 'server/command-line/main.ts', ...args], { DATABASE_URL: address })

/** Of an odd number of runs the one in the middle, by seconds. */
export const middleRun = <T extends { readonly seconds: number }>(runs: readonly T[]): T =>
  [...runs].sort((one, other) => one.seconds - other.seconds)[runs.length >> 1]!

export const rounded = (value: number): number => Number(value.toPrecision(3))
