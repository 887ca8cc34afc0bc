import { Worker } from 'node:worker_threads'

/** Plain JavaScript: a thread does not know TypeScript. */
const WATCH = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.limitBytes) process.kill(process.pid, 'SIGKILL')
}, 50)
`

/** Kills this process as soon as it holds more memory than the limit, even while it is busy. */
export function watchMemory(limitBytes: number): void {
  new Worker(WATCH, { eval: true, workerData: { limitBytes }, execArgv: [], stdin: false }).unref()
}
