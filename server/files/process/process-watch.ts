import { Worker } from 'node:worker_threads'

/** Plain JavaScript: a thread does not know TypeScript. */
const WATCH = `
const { workerData } = require('node:worker_threads')
const parent = process.ppid
setInterval(() => {
  const isTooHeavy = process.memoryUsage.rss() > workerData.limitBytes
  if (isTooHeavy || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, 50)
`

/** Kills this process, however busy it is, as soon as it holds more memory than the limit or its parent is gone. */
export function watchProcess(limitBytes: number): void {
  new Worker(WATCH, { eval: true, workerData: { limitBytes }, execArgv: [], stdin: false }).unref()
}
