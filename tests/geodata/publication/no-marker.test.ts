import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'

import { MASKING_PROFILES } from '../../../geodata/public-record/model.ts'
import { derivePublication } from '../../../geodata/publication/derive-publication.ts'
import { PublicRecordSchema } from '../../../geodata/wire/publication.ts'
import { matterOf, PUBLICATION, sealedVillages } from '../../support/publication/matter.ts'
import { seeded } from '../../support/seeded.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'

/** Fields that are public, or that no words stand in: codes, identifiers and days. Everything else is private. */
const PUBLIC_KEYS = new Set(
  `id countyCode countyName key letter kind role act side subject form code level standing type method certainty reason offeredBy
  descriptionId outlineId claimantLetter paperId placeId callIndex from to date sha256 sealedAt openedAt changedAt decidedAt
  addedAt planarReferenceSystem finding parties name shortName otherNames number authority winner format encoding landName
  seal opinion step basis era party statement`
    .split(/\s+/u)
    .filter(Boolean),
)

const SURNAMES = [...'覃韦蒙黄农陆梁卢']
const GIVEN = [...'德胜国福秀英世明永荣志强']

/** Names and figures that stand nowhere else; each is planted where a person or a place could be found by it. */
function markersOf(seed: number) {
  const random = seeded(seed)
  const one = (from: readonly string[]) => from[Math.floor(random() * from.length)]!
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
  const taken = new Set<string>()
  const person = (): string => {
    const name = `${one(SURNAMES)}${one(GIVEN)}${one(GIVEN)}`
    if (taken.has(name)) return person()
    taken.add(name)
    return name
  }
  return {
    planted: person(),
    household: person(),
    witness: person(),
    minor: person(),
    neighbour: person(),
    owner: person(),
    identity: `4506211978${digits(7)}X`,
    phone: `13${digits(9)}`,
    account: `62284800${digits(11)}`,
    east: `4${digits(5)}.${digits(3)}`,
    height: `${1 + Math.floor(random() * 8)}${digits(2)}.${digits(1)}`,
  }
}
type Markers = ReturnType<typeof markersOf>

/** A marker behind every word that is not public. */
function plantedEverywhere(value: unknown, marker: string, key = ''): unknown {
  if (typeof value === 'string') return PUBLIC_KEYS.has(key) ? value : `${value}${marker}`
  // Words of bounds are public but for whom and what they name, which stands in them already.
  if (key === 'marks') return value
  if (Array.isArray(value)) return value.map((one) => plantedEverywhere(one, marker, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plantedEverywhere(one, marker, name)]))
}

function privateMatter(markers: Markers): CaseView {
  const village = sealedVillages({ holder: `${markers.household}户` })
  const quote = (words: string) => ({ start: 0, end: words.length, quote: words })
  const bound = (side: 'N' | 'E' | 'S' | 'W', words: string, kind: 'holder' | 'road') => ({
    start: 0,
    end: 1,
    side,
    act: 'bounds' as const,
    marks: [{ ...quote(words), role: 'line' as const, kind }],
  })
  const calls = [
    bound('E', `${markers.neighbour}自留山`, 'holder'),
    bound('S', `${markers.owner}家田(电话${markers.phone})`, 'holder'),
    bound('W', `大路${markers.height}高程点`, 'road'),
    bound('N', `老屋背${markers.east}`, 'road'),
  ]
  const person = {
    version: 1,
    changedBy: '办案人',
    changedAt: '2026-11-01T00:00:00Z',
    isEntered: false,
    title: `询问${markers.witness}的笔录`,
    kind: 'testimony' as const,
    date: null,
    holder: { name: markers.planted, fileNumber: '卷号', page: '页' },
    purpose: '证明',
    samePaperAs: null,
    opinions: [
      {
        by: 'defendant' as const,
        authenticity: 'agreed' as const,
        legality: 'agreed' as const,
        relevance: 'agreed' as const,
        words: '意见',
      },
    ],
    finding: { verdict: 'accepted' as const, reason: '理由' },
    testimony: { seen: '看见', believed: '以为' },
    withdrawn: false,
  }
  const view: CaseView = {
    ...village,
    document: {
      ...village.document,
      text: `${village.document.text}未成年人${markers.minor}，身份证${markers.identity}，电话${markers.phone}，账号${markers.account}。`,
      additions: [{ text: '补写', addedBy: '办案人', addedAt: '2026-11-01T00:00:00Z' }],
    },
    descriptions: village.descriptions.map((description) =>
      description.subject === 'ruling-line'
        ? description
        : { ...description, calls, landName: `大冲山${markers.east}` },
    ),
    places: village.places.map((place) => ({
      ...place,
      kind: 'settlement' as const,
      names: [{ name: `${markers.owner}屋`, source: '勘查笔录' }],
    })),
    evidence: village.evidence.map((entry) => ({ ...entry, person })),
    weighings: [
      {
        decision: 1,
        offeredBy: 'plaintiff',
        number: '1',
        issue: 'extent',
        stance: 'for',
        note: '记',
        decidedBy: '人',
        decidedAt: '2026-11-01T00:00:00Z',
      },
    ],
    timeline: [
      {
        date: { words: '一九八一年', from: '1981-01-01', to: '1981-12-31' },
        words: quote('经过'),
        repeats: [],
        who: ['黄村'],
        saidBy: null,
        gap: null,
      },
    ],
    orders: [{ number: 1, words: quote('判决'), effects: ['upholds'] }],
  }
  return plantedEverywhere(view, `${markers.planted}${markers.identity}`) as CaseView
}

describe('what is private has no way into a published record', () => {
  it.each(MASKING_PROFILES)(
    'under the profile %s: of names and figures planted in every private field none is found',
    (profile) => {
      for (let seed = 1; seed <= 40; seed += 1) {
        const markers = markersOf(seed)
        const text = JSON.stringify(derivePublication(matterOf(privateMatter(markers)), { ...PUBLICATION, profile }))
        const found = Object.entries(markers).filter(([, marker]) => text.includes(marker))
        expect(found, `seed ${seed}`).toEqual([])
      }
    },
  )

  it('nor has any member that the published schema does not name, or a figure that is not whole', () => {
    const record = derivePublication(matterOf(privateMatter(markersOf(1))), PUBLICATION)
    expect(Check(PublicRecordSchema, record)).toBe(true)
    expect(Check(PublicRecordSchema, { ...record, strips: [] })).toBe(false)
    const figures = JSON.stringify({ ...record, words: null }).match(/(?<![\d"])-?\d+\.\d+/gu)
    expect(figures).toBeNull()
  })

  it('a party’s own name stays where the profile leaves it, and is masked where it does not', () => {
    const villages = sealedVillages()
    const [first, ...others] = villages.parties
    const view = {
      ...villages,
      parties: [{ ...first!, name: '覃德胜', shortName: '覃德胜', otherNames: [] }, ...others],
      claimants: [{ letter: 'A', name: '覃德胜', parties: ['覃德胜'] }, villages.claimants[1]!],
    }
    const nameUnder = (profile: (typeof MASKING_PROFILES)[number]) =>
      derivePublication(matterOf(view), { ...PUBLICATION, profile }).claimants[0]!.name
    expect(MASKING_PROFILES.map((profile) => [profile, nameUnder(profile)])).toEqual([
      ['none', '覃德胜'],
      ['parties-only', '覃某'],
      ['court-rules-2016', '覃德胜'],
      ['strict', '覃某'],
    ])
  })

  it('is still a record in the form of the first version, which had no sketch of the old bounds', () => {
    const { oldBoundsSketch: _sketch, ...record } = derivePublication(matterOf(sealedVillages()), PUBLICATION)
    const first = { ...record, format: { ...record.format, version: 1 } }
    expect(Check(PublicRecordSchema, first)).toBe(true)
    expect(Check(PublicRecordSchema, { ...first, strips: [] })).toBe(false)
  })
})
