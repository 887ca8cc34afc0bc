import { addScan, changeScan, readScans, returnToScan } from '../../api/scans.ts'
import { contextPair } from '../context.ts'
import { base64Of } from '../file-base64.ts'

import { ScanDraft } from './scan-draft.svelte.ts'

import type { Position } from 'geojson'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { ScanState, WireScan } from '../../../geodata/wire/scans.ts'
import type { Answer, ApiProblem } from '../../api/request.ts'
import type { CaseState } from '../case.svelte.ts'

export type ScanNotice = 'reading' | 'unreadable' | 'saving' | 'saved' | 'stale'
type Display = { readonly isShown: boolean; readonly opacity: number }

const AS_FIRST_SHOWN: Display = { isShown: false, opacity: 0.8 }

/** The scans of a case: stored ones, how they are shown under the map, and the one that is worked at. */
export class ScansState {
  /** How far from the map's left edge its scans end, as a share of its width; null: they cover all of it. */
  swipe = $state<number | null>(null)
  /** Ground that the map is asked to show. */
  wanted = $state.raw<readonly Position[] | null>(null)
  #scans = $state.raw<readonly WireScan[]>([])
  #displays = $state.raw<Readonly<Record<number, Display>>>({})
  #draft = $state.raw<ScanDraft | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #notice = $state<ScanNotice | null>(null)
  readonly caseState: CaseState

  constructor(caseState: CaseState) {
    this.caseState = caseState
  }

  get scans(): readonly WireScan[] {
    return this.#scans
  }
  get draft(): ScanDraft | null {
    return this.#draft
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get notice(): ScanNotice | null {
    return this.#notice
  }

  displayOf(number: number): Display {
    return this.#displays[number] ?? AS_FIRST_SHOWN
  }

  show(number: number, changed: Partial<Display>): void {
    this.#displays = { ...this.#displays, [number]: { ...this.displayOf(number), ...changed } }
  }

  /** Asked with every version of the case. */
  async load(): Promise<void> {
    const answer = await readScans(this.caseState.id)
    if (answer.ok) this.#scans = answer.data
    else this.#problem = answer.problem
  }

  open(scan: WireScan): void {
    this.#draft = new ScanDraft(scan)
    this.#notice = null
    this.#problem = null
    this.show(scan.number, { isShown: true })
  }

  close(): void {
    this.#draft = null
    this.#notice = null
    this.#problem = null
  }

  /** Stores a page of a file, and opens it. */
  async upload(file: File, page: number, changedBy: string, language: string): Promise<void> {
    this.#notice = 'reading'
    this.#problem = null
    const base64 = await base64Of(file)
    if (base64 === null) {
      this.#notice = 'unreadable'
      return
    }
    const body = { fileName: file.name, base64, page, title: file.name.replace(/\.[^.]*$/u, ''), changedBy }
    const known = this.#scans.map(({ number }) => number)
    const isSaved = await this.#change((etag) => addScan(this.caseState.id, { etag, language }, body))
    const added = this.#scans.find(({ number }) => !known.includes(number))
    if (isSaved && added) this.open(added)
  }

  /** Stores what is worked at; it stays open, whatever comes of it. */
  async save(changedBy: string, reason: string, language: string): Promise<void> {
    const draft = this.#draft
    if (draft === null) return
    const state: ScanState = { ...draft.content, withdrawn: false }
    const body = { number: draft.scan.number, state, changedBy, reason }
    await this.#change((etag) => changeScan(this.caseState.id, { etag, language }, body))
  }

  /** Takes a scan out of use; it stays on record. */
  async withdraw({ number, state }: WireScan, changedBy: string, language: string): Promise<void> {
    const body = { number, state: { ...state, withdrawn: true }, changedBy, reason: '' }
    if (await this.#change((etag) => changeScan(this.caseState.id, { etag, language }, body))) {
      this.show(number, { isShown: false })
      if (this.#draft?.scan.number === number) this.#draft = null
    }
  }

  async returnTo(number: number, version: number, changedBy: string, language: string): Promise<void> {
    const body = { number, version, changedBy }
    const isSaved = await this.#change((etag) => returnToScan(this.caseState.id, { etag, language }, body))
    const scan = this.#scans.find((known) => known.number === number)
    if (isSaved && scan && this.#draft?.scan.number === number) this.#draft = new ScanDraft(scan)
  }

  async #change(send: (etag: string) => Promise<Answer<CaseView>>): Promise<boolean> {
    this.#notice = 'saving'
    this.#problem = null
    let problem: ApiProblem | null = null
    const outcome = await this.caseState.change(async (etag) => {
      const answer = await send(etag)
      if (!answer.ok) problem = answer.problem
      return answer
    })
    if (outcome !== 'busy') await this.load()
    this.#notice = outcome === 'saved' || outcome === 'stale' ? outcome : null
    if (outcome === 'failed') this.#problem = problem
    return outcome === 'saved'
  }
}

export const { set: setScans, get: getScans } = contextPair<ScansState>('scans')
