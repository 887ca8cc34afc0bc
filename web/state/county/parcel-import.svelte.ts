import { uploadParcels } from '../../api/parcel-upload.ts'

import type { ParcelLayer } from '../../../geodata/overlaps/model.ts'
import type { ApiProblem } from '../../api/request.ts'
import type { CountyState } from './county.svelte.ts'

type Stage = 'idle' | 'sending' | 'storing' | 'stored' | 'given-up'

/** A file of parcels on its way into the county. */
export class ParcelImport {
  readonly #county: CountyState
  layer = $state<ParcelLayer>('claim')
  file = $state.raw<File | null>(null)
  countyName = $state('')
  referenceSystem = $state('')
  #stage = $state<Stage>('idle')
  #sentShare = $state(0)
  #problem = $state.raw<ApiProblem | null>(null)
  #underWay: AbortController | null = null

  constructor(county: CountyState) {
    this.#county = county
  }

  get stage(): Stage {
    return this.#stage
  }
  get isUnderWay(): boolean {
    return this.#stage === 'sending' || this.#stage === 'storing'
  }
  /** From 0 to 1. */
  get sentShare(): number {
    return this.#sentShare
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }

  choose(file: File): void {
    this.file = file
    this.#stage = 'idle'
    this.#problem = null
  }

  giveUp(): void {
    this.#underWay?.abort()
  }

  async send(importedBy: string): Promise<void> {
    if (this.file === null || this.isUnderWay) return
    const { layer, file, countyName, referenceSystem } = this
    const { code: countyCode, language } = this.#county
    const controller = new AbortController()
    this.#underWay = controller
    this.#problem = null
    this.#sentShare = 0
    this.#stage = 'sending'
    const upload = {
      countyCode,
      file,
      layer,
      importedBy,
      countyName: countyName.trim(),
      referenceSystem: referenceSystem.trim(),
    }
    const answer = await uploadParcels(upload, language.current, controller.signal, (share) => this.#sent(share))
    this.#underWay = null
    this.#stage = answer.ok ? 'stored' : controller.signal.aborted ? 'given-up' : 'idle'
    this.#problem = answer.ok || controller.signal.aborted ? null : answer.problem
    if (!answer.ok) return
    this.file = null
    this.#county.take(answer.data)
  }

  #sent(share: number): void {
    this.#sentShare = share
    if (share >= 1) this.#stage = 'storing'
  }
}
