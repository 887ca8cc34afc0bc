/** What came of a request: an answer, or none, when nobody knows whether it was carried out. */

import { fetchSignedIn } from '../signed-in-fetch.ts'
export type Answer = Response | 'lost'

const PATIENCE_MILLISECONDS = 60_000
const PAUSE_MILLISECONDS = 200
const SERVER_FAILED = 500

/** How often each thing happened that is no acknowledgement, for the table. */
export type Tally = Map<string, number>

export const count = (tally: Tally, what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1)

export const pause = (milliseconds = PAUSE_MILLISECONDS): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** One attempt. An answer counts from its first line on, whatever becomes of the rest. */
export async function attempt(request: () => Promise<Response>): Promise<Answer> {
  const tooLate = pause(PATIENCE_MILLISECONDS).then(() => 'lost' as const)
  return Promise.race([request().catch(() => 'lost' as const), tooLate])
}

/** What is neither taken nor a failure of the server is a fault of whoever asks: then nothing goes on. */
export async function refuseToGoOn(answer: Response): Promise<void> {
  if (answer.status < SERVER_FAILED) throw new Error(`${answer.status} from ${answer.url}: ${await answer.text()}`)
}

/** Asks until somebody answers: reading changes nothing. */
export async function readPatiently<Data>(address: string): Promise<Data> {
  for (;;) {
    const answer = await attempt(() => fetchSignedIn(address))
    if (answer !== 'lost') {
      if (!answer.ok) await refuseToGoOn(answer)
      const body = (await answer.json().catch(() => undefined)) as { data: Data } | undefined
      if (answer.ok && body) return body.data
    }
    await pause()
  }
}
