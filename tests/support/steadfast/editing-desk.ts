import { attempt, count, pause, refuseToGoOn, type Tally } from './answer.ts'
import { KINDS_OF_EDITS, type Edit } from './kinds-of-edits.ts'
import { fetchSignedIn } from '../signed-in-fetch.ts'

export type EditWork = {
  readonly address: string
  readonly caseIds: readonly string[]
  readonly tally: Tally
  /** Markers of what the server said it has stored. */
  readonly acknowledged: Set<string>
  readonly onacknowledged: () => void
}

const STALE = 412

const editOf = (number: number): Edit => ({ number, marker: `第${number}次修改` })
const kindOf = ({ number }: Edit) => KINDS_OF_EDITS[number % KINDS_OF_EDITS.length]!

/** Where the case of an edit is read and changed. */
const caseOf = ({ address, caseIds }: EditWork, { number }: Edit): string =>
  `${address}/api/cases/${caseIds[Math.floor(number / KINDS_OF_EDITS.length) % caseIds.length]!}`

const timesRecorded = async (work: EditWork, edit: Edit): Promise<number> =>
  (await kindOf(edit).recorded(caseOf(work, edit))).filter((marker) => marker === edit.marker).length

/** Looks at the case as it stands, makes the change, and as often again as somebody else was faster or nobody answered. */
async function make(work: EditWork, edit: Edit): Promise<void> {
  const { name, method, path, version, body } = kindOf(edit)
  const address = caseOf(work, edit)
  for (;;) {
    const headers = { 'content-type': 'application/json', 'if-match': `"${await version(address)}"` }
    const content = JSON.stringify(await body(edit, address))
    const answer = await attempt(() => fetchSignedIn(`${address}/${path}`, { method, headers, body: content }))
    if (answer !== 'lost' && answer.ok) break
    if (answer !== 'lost' && answer.status !== STALE) {
      await refuseToGoOn(answer)
      count(work.tally, `${answer.status} on ${name}`)
    }
    // As a person would: what may have been stored is looked for before it is written again.
    if ((answer === 'lost' || answer.status !== STALE) && (await timesRecorded(work, edit)) > 0)
      return count(work.tally, 'edits stored whose answer never came')
    await pause(20)
  }
  work.acknowledged.add(edit.marker)
  work.onacknowledged()
}

/** Makes changes as long as there are any. */
export async function editingDesk(work: EditWork, waiting: number[]): Promise<void> {
  for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) await make(work, editOf(number))
}

/** Markers of acknowledged edits that are not on record, and of edits that are there more than once. */
export async function editsHeldAgainstRecord(
  work: EditWork,
  edits: number,
): Promise<{ readonly lost: string[]; readonly twice: string[] }> {
  const lost: string[] = []
  const twice: string[] = []
  for (let number = 0; number < edits; number++) {
    const edit = editOf(number)
    const times = await timesRecorded(work, edit)
    if (times === 0 && work.acknowledged.has(edit.marker)) lost.push(edit.marker)
    if (times > 1) twice.push(edit.marker)
  }
  return { lost, twice }
}
