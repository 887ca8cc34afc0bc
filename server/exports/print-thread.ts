/** A thread that prints: one order after the other, so that the server answers others meanwhile. */
import { parentPort } from 'node:worker_threads'

import { printPoster } from './print-poster.ts'
import { printSheet } from './print-sheet.ts'

import type { NumberedOrder, PrintAnswer } from './print-messages.ts'

const answer = (message: PrintAnswer): void => parentPort!.postMessage(message)

async function print({ number, order }: NumberedOrder): Promise<void> {
  try {
    const printed = await ('poster' in order ? printPoster(order) : printSheet(order))
    if (printed.ok) answer({ number, is: 'printed', bytes: new Uint8Array(printed.value) })
    else answer({ number, is: 'refused', problem: printed.problem })
  } catch (error) {
    answer({ number, is: 'failed', message: (error as Error).stack ?? String(error) })
  }
}

let work = Promise.resolve()
parentPort!.on('message', (order: NumberedOrder) => {
  work = work.then(() => print(order))
})
