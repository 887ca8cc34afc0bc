import { seeded } from '../seeded.ts'

import { faultOfAnswer } from './answer-faults.ts'
import { operationsOf, type ApiDescription } from './api-operations.ts'
import { hostileRequest, type KnownValues, type WireRequest } from './hostile-requests.ts'
import { answerTo } from './wire-answer.ts'

type Headers = Readonly<Record<string, string>>

export type AttackOptions = {
  readonly address: string
  readonly known: KnownValues
  readonly seed: number
  readonly requests: number
  /** Requests at the same time. */
  readonly attackers?: number
  /** A healthy server may be busy with one request for this long. */
  readonly deadlineMilliseconds?: number
  /** Of people who have signed in: most requests are sent as one of them. */
  readonly people: readonly Headers[]
  /** Of others whose sessions may end: what concerns the own account is sent as one of these. */
  readonly spare: readonly Headers[]
}

export type AttackReport = {
  readonly operations: number
  /** How many answers had which status. */
  readonly statuses: ReadonlyMap<number, number>
  readonly slowestMilliseconds: number
  readonly slowest: string
  /** One for each request whose answer was wrong. */
  readonly faults: readonly { readonly fault: string; readonly request: WireRequest }[]
}

const SHOWN = 160
/** It describes itself, as OGC asks; the rest of the interface does not tell of it. */
const DATA_SERVICE = '/ogc'
/** The others come with what they made up: no session, a tampered one, another origin. */
const SIGNED_IN_SHARE = 0.8

/** Sends hostile requests over all operations that the server describes, the same ones for a seed, and judges each answer. */
export async function attack(options: AttackOptions): Promise<AttackReport> {
  const { address, known, people, spare, seed, attackers = 4, deadlineMilliseconds = 30_000 } = options
  const described = async (path: string): Promise<ApiDescription> =>
    (await (await fetch(address + path, { headers: people[0] ?? {} })).json()) as ApiDescription
  const operations = [
    ...operationsOf(await described('/api/openapi.json')),
    ...operationsOf(await described(`${DATA_SERVICE}/api?f=json`), DATA_SERVICE),
  ]
  const random = seeded(seed)
  const statuses = new Map<number, number>()
  const faults: { fault: string; request: WireRequest }[] = []
  let [left, slowestMilliseconds, slowest] = [options.requests, 0, '']

  const attacker = async (): Promise<void> => {
    while (left-- > 0) {
      const made = hostileRequest(random, operations, known)
      // Whoever signs out, or in as another, is nobody's officer afterwards.
      const crowd = made.path.startsWith('/api/account/') ? spare : people
      const person = random() < SIGNED_IN_SHARE ? crowd[Math.floor(random() * crowd.length)] : undefined
      const request = { ...made, headers: { ...made.headers, ...person } }
      const answer = await answerTo(address, request, deadlineMilliseconds)
      const fault = faultOfAnswer(answer, request)
      if (fault !== undefined) faults.push({ fault, request })
      if (typeof answer === 'string') continue
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      if (answer.milliseconds <= slowestMilliseconds) continue
      slowestMilliseconds = answer.milliseconds
      slowest = `${request.method} ${request.path.slice(0, SHOWN)}`
    }
  }
  await Promise.all(Array.from({ length: attackers }, attacker))
  return { operations: operations.length, statuses, slowestMilliseconds, slowest, faults }
}
