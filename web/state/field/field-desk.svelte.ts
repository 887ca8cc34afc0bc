import { standingRecords } from '../../../geodata/field/standing-records.ts'
import { chooseFieldRecord, readFieldRecords } from '../../api/field.ts'
import { contextPair } from '../context.ts'

import type { Position } from 'geojson'
import type {
  FieldRecord,
  NewFieldChoiceBody,
  StoredFieldRecord,
  WireFieldRecords,
} from '../../../geodata/wire/field.ts'
import type { StandingRecord } from '../../../geodata/field/standing-records.ts'
import type { Answer, ApiProblem } from '../../api/request.ts'

/** A record as the server has it. */
export type DeskEntry = StoredFieldRecord & Pick<FieldRecord, 'id' | 'follows'>

/** The records of the field of a case at a desk, and whether the map shows them. */
export class FieldDesk {
  readonly caseId: string
  isOnMap = $state(false)
  /** Where the map is asked to go. */
  focus = $state.raw<Position | null>(null)
  #data = $state.raw<WireFieldRecords | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)

  constructor(caseId: string) {
    this.caseId = caseId
  }

  get isLoaded(): boolean {
    return this.#data !== null
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }

  readonly things = $derived.by((): StandingRecord<DeskEntry>[] => {
    const { records = [], choices = [] } = this.#data ?? {}
    const entries = records.map((stored): DeskEntry => ({
      ...stored,
      id: stored.record.id,
      follows: stored.record.follows,
    }))
    return standingRecords(entries, choices)
  })

  async load(): Promise<void> {
    this.#take(await readFieldRecords(this.caseId))
  }

  /** Which of the rivals stands. A refusal is shown beside the records as they are meanwhile: others may have come. */
  async choose(choice: NewFieldChoiceBody, language: string): Promise<void> {
    const answer = await chooseFieldRecord(this.caseId, choice, language)
    if (!answer.ok) await this.load()
    this.#take(answer)
  }

  show(position: Position): void {
    this.isOnMap = true
    this.focus = position
  }

  #take(answer: Answer<WireFieldRecords>): void {
    this.#problem = answer.ok ? null : answer.problem
    if (answer.ok) this.#data = answer.data
  }
}

export const { set: setFieldDesk, get: getFieldDesk } = contextPair<FieldDesk>('field desk')
