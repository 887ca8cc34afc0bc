import { untrack } from 'svelte'

import { readDivisions } from '../api/divisions.ts'

import { contextPair } from './context.ts'
import { lineBearing } from './divisions/winds.ts'

import type { WireDivisionProposal, WireDivisions } from '../../geodata/wire/divisions.ts'
import type { ApiProblem } from '../api/request.ts'

/** As many bearings as the server takes at once. */
export const MOST_BEARINGS = 8
/** North to south and east to west: neither is anybody's. */
const USUAL_BEARINGS = [0, 90]

/** Tells the proposals of one answer apart, and finds the same one in the next. */
export const divisionKey = ({ kind, bearingDegrees, placeId, terrain, claims }: WireDivisionProposal): string =>
  [
    kind,
    claims ? '' : (bearingDegrees ?? ''),
    placeId ?? terrain?.number ?? claims?.claimantLetters.join('') ?? '',
  ].join(' ')

/** Lines that would divide the disputed ground, computed for comparison; asked for while their panel is open. */
export class ComparedDivisions {
  isOpen = $state(false)
  #bearings = $state.raw<readonly number[]>(USUAL_BEARINGS)
  placeId = $state<string | null>(null)
  #answer = $state.raw<WireDivisions | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #looked = $state<string | null>(null)
  #kept = $state<string | null>(null)

  get bearings(): readonly number[] {
    return this.#bearings
  }
  get extent(): WireDivisions['extent'] | null {
    return this.#answer?.extent ?? null
  }
  /** Null until they are known. Where no bearing is wanted, no straight line is shown. */
  get proposals(): readonly WireDivisionProposal[] | null {
    const all = this.#answer?.proposals ?? null
    if (this.#bearings.length > 0) return all
    return all?.filter(({ bearingDegrees, claims }) => bearingDegrees === null || claims !== null) ?? null
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  /** The proposal that the map shows: the one under pointer or focus, else the one that was switched on; none to begin with. */
  get shown(): WireDivisionProposal | null {
    const key = this.#looked ?? this.#kept
    return this.isOpen ? (this.proposals?.find((one) => divisionKey(one) === key) ?? null) : null
  }

  isWanted(degrees: number): boolean {
    return this.#bearings.includes(lineBearing(degrees))
  }
  /** Takes a bearing among those wanted, or out of them; the opposite one is the same line. */
  toggleBearing(degrees: number): void {
    const bearing = lineBearing(degrees)
    this.#bearings = this.#bearings.includes(bearing)
      ? this.#bearings.filter((known) => known !== bearing)
      : [...this.#bearings, bearing].slice(0, MOST_BEARINGS)
  }

  /** By which number a proposal goes in the table and on the map, from 1. */
  numberOf(proposal: WireDivisionProposal): number {
    const key = divisionKey(proposal)
    return 1 + (this.proposals?.findIndex((one) => divisionKey(one) === key) ?? -1)
  }

  isKept(proposal: WireDivisionProposal): boolean {
    return this.#kept === divisionKey(proposal)
  }
  look(proposal: WireDivisionProposal | null): void {
    this.#looked = proposal && divisionKey(proposal)
  }
  /** Switches it on until it is switched off. */
  toggle(proposal: WireDivisionProposal): void {
    this.#kept = this.isKept(proposal) ? null : divisionKey(proposal)
    this.#looked = null
  }

  /** Asks for a case as it stands; returns what forgets an answer that comes too late. */
  load(id: string, bearings: readonly number[], placeId: string | null): () => void {
    let isWanted = true
    void readDivisions(id, bearings, placeId).then((answer) => {
      if (!isWanted) return
      this.#problem = answer.ok ? null : answer.problem
      this.#answer = answer.ok ? answer.data : null
    })
    return () => (isWanted = false)
  }
}

const context = contextPair<ComparedDivisions>('compared divisions')
export const getComparedDivisions = context.get

/** For the page of a case: the proposals, for as long as the page stands. */
export function useComparedDivisions(view: () => { readonly id: string; readonly version: number }): void {
  const compared = context.set(new ComparedDivisions())
  const asked = $derived(`${view().id} ${view().version}`)
  $effect(() => {
    if (!compared.isOpen || asked === '') return
    const { bearings, placeId } = compared
    return untrack(() => compared.load(view().id, bearings, placeId))
  })
}
