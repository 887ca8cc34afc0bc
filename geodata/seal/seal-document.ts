import type { CaseView, WireRuling } from '../wire/case.ts'
import type { WireOutline } from '../wire/geometry.ts'
import type { WireRound, WireRulingChecks } from '../wire/seals.ts'

/** Names the form of the document; another form gets another number. */
const FORMAT = { name: 'sizhi-sealed-ruling', version: 2 } as const

export type Sealing = {
  readonly round: WireRound
  readonly sealedBy: string
  readonly sealedAt: string
  readonly checks: WireRulingChecks
  readonly confirmations: readonly { readonly key: string; readonly reason: string }[]
  /** The last version of the lines in hand; null where nothing was ever taken into hand. */
  readonly fabricVersion: number | null
  /** SHA-256 in lower-case hexadecimals of a text in UTF-8. */
  readonly hashOf: (text: string) => string
}

const outlineRecord = ({ id, descriptionId, role, claimantLetter, version, fabricVersion, areas }: WireOutline) => ({
  id,
  descriptionId,
  role,
  claimantLetter,
  version,
  fabricVersion: fabricVersion ?? null,
  areas,
})

function lineRecord(view: CaseView, { outlineId, descriptionId }: WireRuling) {
  const line = view.outlines.find(({ id }) => id === outlineId)
  const calls = view.descriptions.find(({ id }) => id === descriptionId)?.calls ?? []
  return (
    line && {
      ...outlineRecord(line),
      segments: line.segments.map(({ callIndex, placeId, method, certainty, lengthMetres, drawnBy, geometry }) => {
        const call = callIndex === null ? undefined : calls[callIndex]
        return {
          words: call ? view.document.text.slice(call.start, call.end) : null,
          placeId,
          method,
          certainty,
          lengthMetres,
          drawnBy: drawnBy ?? null,
          geometry,
        }
      }),
    }
  )
}

function rulingRecord(view: CaseView, ruling: WireRuling, hashOf: Sealing['hashOf']) {
  const description = view.descriptions.find(({ id }) => id === ruling.descriptionId)
  const { text } = view.document
  const words = description ? text.slice(description.start, description.end) : ''
  return {
    number: ruling.number,
    authority: ruling.authority,
    date: ruling.date,
    standing: ruling.standing,
    words,
    wordsSha256: hashOf(words),
    calls:
      description?.calls.map(({ start, end, side, act, marks }) => ({
        words: text.slice(start, end),
        side,
        act,
        marks: marks.map(({ quote, role, kind }) => ({ quote, role, kind })),
      })) ?? [],
  }
}

/**
 * Everything that a seal freezes, as plain JSON: words, line, awards, evidence, versions, checks and what persons confirmed.
 * Whoever has it can hold the paper, the map and the record against it without this program.
 */
export function sealDocument(view: CaseView, ruling: WireRuling, sealing: Sealing) {
  const { round, sealedBy, sealedAt, checks, confirmations, fabricVersion, hashOf } = sealing
  const { document } = view
  const extent = view.outlines.find(({ role, geometry }) => role === 'extent' && geometry)
  return {
    format: FORMAT,
    case: { id: view.id, title: view.title, countyName: view.countyName, version: view.version },
    round: { number: round.round, opened: round.opened },
    sealedBy,
    sealedAt,
    referenceSystem: 'EPSG:4490',
    planarReferenceSystem: view.planarReferenceSystem,
    document: { fileName: document.fileName, sha256: document.sha256, textSha256: hashOf(document.text) },
    ruling: rulingRecord(view, ruling, hashOf),
    extent: extent
      ? { ...outlineRecord(extent), closedByStraightMetres: extent.closedByStraightMetres, geometry: extent.geometry }
      : null,
    line: lineRecord(view, ruling) ?? null,
    awards: ruling.awards.map(({ side, claimantLetter, winner, geometry, areas, byHand }) => ({
      side,
      claimantLetter,
      claimant: view.claimants.find(({ letter }) => letter === claimantLetter)?.name ?? null,
      winner,
      byHand: byHand ?? null,
      areas,
      geometry,
    })),
    claimants: view.claimants,
    evidence: view.evidence.map(({ offeredBy, number, title, records, finding, findingWords, person }) => ({
      offeredBy,
      number,
      title: title.quote,
      records: records.map((record) => record.title.quote),
      finding,
      findingWords: findingWords?.quote ?? null,
      person,
    })),
    pins: view.pins,
    weighings: view.weighings,
    outlines: view.outlines.map(outlineRecord),
    fabricVersion,
    cover: checks.cover,
    checks: checks.findings.map(({ key, code, severity, figures, sentence }) => ({
      key,
      code,
      severity,
      figures,
      sentence: sentence['zh-CN'],
      reason: confirmations.find((confirmation) => confirmation.key === key)?.reason ?? null,
    })),
  }
}
