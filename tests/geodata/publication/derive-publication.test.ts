import { describe, expect, it } from 'vitest'

import { EMPTY_CALENDAR } from '../../../geodata/procedure/work-calendar.ts'
import { noticePeriod } from '../../../geodata/procedure/notice-period.ts'
import { proceduresAt } from '../../../geodata/procedure/rules-of-case.ts'
import { derivePublication } from '../../../geodata/publication/derive-publication.ts'
import { degreesOf, toLattice } from '../../../geodata/public-record/lattice.ts'
import { canonicalJson } from '../../../geodata/seal/canonical-json.ts'
import { matterOf, PUBLICATION, sealedVillages } from '../../support/publication/matter.ts'
import { twoSides } from '../../support/sheets/two-sides.ts'

import type { Position } from 'geojson'
import type { CaseView } from '../../../geodata/wire/case.ts'

const evidence = (view: CaseView, title: string, given: Partial<CaseView['evidence'][number]> = {}) => ({
  ...view.evidence[0]!,
  title: { start: 0, end: title.length, quote: title },
  records: [],
  descriptionId: null,
  ...given,
})

describe('the record that the public gets', () => {
  it('says on which lattice it lies, under which number, in which version, and that its ground was surveyed', () => {
    const record = derivePublication(matterOf(sealedVillages()), PUBLICATION)
    expect(record).toMatchObject({
      version: 1,
      basis: 'sealed-ruling',
      publishedOn: '2026-11-23',
      withdrawnOn: null,
      mapReviewNumber: '桂S(2026)12-003号',
      coarseningMetres: 10,
      illustrative: false,
      // Eighteen hours of the twentieth in the world’s time are the twenty-first in China.
      seal: { round: 1, sealedOn: '2026-11-21' },
      groundAbsence: null,
    })
    expect(record.ground).not.toBeNull()
    expect(record.words['zh-CN'].caveat).toContain('桂S(2026)12-003号')
    expect(record.words['zh-CN'].precision).toContain('10 米一格')
  })

  it('lies on the coarser lattice where a person is a party, and then its sketch is as coarse', () => {
    const villages = sealedVillages()
    const [first, ...others] = villages.parties
    const view = {
      ...villages,
      parties: [{ ...first!, name: '黄德胜', shortName: '黄德胜', otherNames: [] }, ...others],
    }
    const record = derivePublication(matterOf(view), PUBLICATION)
    expect(record.coarseningMetres).toBe(100)
    const distinct = (given: typeof record) =>
      new Set(given.schematic!.extent.concat(given.schematic!.dividingLine).map(String))
    expect(distinct(record).size).toBeLessThanOrEqual(distinct(derivePublication(matterOf(villages), PUBLICATION)).size)
    // 250 m across in 720 units: a lattice of 100 m has at most four steps in it.
    const xs = new Set(record.schematic!.extent.map(([x]) => x))
    expect(xs.size).toBeLessThanOrEqual(4)
  })

  it('draws nothing that published ground does not tell: the sketches of ground moved to the lattice are the same', () => {
    const isPosition = (value: unknown): value is Position =>
      Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
    const view = sealedVillages()
    const record = derivePublication(matterOf(view), PUBLICATION)
    const { lattice } = record.ground!
    const moved = JSON.parse(JSON.stringify(view), (_key, value: unknown) =>
      isPosition(value) ? degreesOf(toLattice(value, lattice), lattice) : value,
    ) as typeof view
    expect(moved.outlines).not.toEqual(view.outlines)
    const ofMoved = derivePublication(matterOf(moved), PUBLICATION)
    expect(ofMoved.schematic).toEqual(record.schematic)
    expect(ofMoved.oldBoundsSketch).toEqual(record.oldBoundsSketch)
  })

  it('has no sketch of ground that is smaller than a step of the lattice', () => {
    const small = twoSides({ widthMetres: 12, heightMetres: 8 })
    const coarsening = { householdsMetres: 100, collectivesMetres: 100 }
    expect(derivePublication(matterOf(small), { ...PUBLICATION, coarsening }).schematic).toBeNull()
  })

  it('never says that somebody gets nothing of ground that is less than half a mu', () => {
    const villages = sealedVillages()
    const [first, ...others] = villages.ruling!.awards
    const areas = { ...first!.areas!, planarSquareMetres: 200 }
    const view = { ...villages, ruling: { ...villages.ruling!, awards: [{ ...first!, areas }, ...others] } }
    const [small, large] = derivePublication(matterOf(view), PUBLICATION).awards
    expect(small!.areaMu).toBeNull()
    expect(large!.areaMu).toBeGreaterThan(0)
  })

  it('says whose is which side in plain words, in Chinese and in English', () => {
    const { words } = derivePublication(matterOf(sealedVillages()), PUBLICATION)
    expect(words['zh-CN'].whose[0]).toContain('线的北边归黄村')
    expect(words.en.whose[1]).toContain('South of the line belongs to 李村')
  })

  it('gives three reasons at most, the most decisive first, and no person in them', () => {
    const villages = sealedVillages()
    const view = {
      ...villages,
      evidence: [
        evidence(villages, '询问覃世海的笔录', {
          records: [{ title: { start: 0, end: 1, quote: '询问覃世海的笔录' }, kind: 'testimony', date: null }],
        }),
        evidence(villages, '2010年现场勘查笔录', {
          records: [{ title: { start: 0, end: 1, quote: '现场勘查笔录' }, kind: 'survey-record', date: null }],
        }),
        evidence(villages, '黄屯山界林权审批表', { descriptionId: '1' }),
        evidence(villages, '李村山界林权审批表', { descriptionId: '2' }),
        evidence(villages, '黄屯《山界林权证》', { finding: 'refused' }),
      ],
    }
    const record = derivePublication(matterOf(view), PUBLICATION)
    expect(record.reasons.map(({ code, claimantLetters }) => [code, claimantLetters])).toEqual([
      ['paper-refused', ['A']],
      ['paper-of-both-accepted', ['A', 'B']],
      ['survey-accepted', []],
    ])
    expect(record.words['zh-CN'].reasons).toHaveLength(3)
    expect(JSON.stringify(record)).not.toContain('覃')
  })

  it('tells until when one can act by the rules, and keeps the mark of a term that nobody held against its rule', () => {
    const view = sealedVillages()
    const rules = proceduresAt('450621', '2026-11-23', { ground: 'forest', parties: 'units' }).flatMap(
      ({ deadlines }) => deadlines,
    )
    const procedure = { state: 'decided' as const, deadlines: [], rules }
    const { remedies, words } = derivePublication({ view, parties: 'units', procedure }, PUBLICATION)
    const review = remedies.findIndex(({ key }) => key === 'apply-for-review')
    expect(remedies[review]).toMatchObject({ term: { count: 60, unit: 'days' }, lastUntil: null })
    expect(words['zh-CN'].remedies[review]).toContain('60日')
    expect(words['zh-CN'].remedies[review]).toContain('没有同法律条文对过')
    const suit = remedies.findIndex(({ key }) => key === 'sue')
    expect(remedies[suit]!.citation.rule).toBe('中华人民共和国森林法')
    expect(words['zh-CN'].remedies[suit]).not.toContain('没有同法律条文')
  })

  it('names the first and the last day where papers were served on different days, and nobody who was served', () => {
    const deadline = (due: string) => ({
      key: 'sue' as const,
      whose: 'party' as const,
      term: { count: 30, unit: 'days' as const },
      due,
      endedOn: null,
      standing: 'running' as const,
      yearsWithoutHolidays: [2026],
      citation: { rule: '中华人民共和国森林法', edition: '2019年修订', article: '第二十二条', isChecked: true },
    })
    const procedure = {
      state: 'decided' as const,
      deadlines: [deadline('2026-12-24'), deadline('2026-12-21')],
      rules: [],
    }
    const { remedies, words } = derivePublication({ view: sealedVillages(), parties: 'units', procedure }, PUBLICATION)
    expect(remedies).toMatchObject([{ firstUntil: '2026-12-21', lastUntil: '2026-12-24', isCertain: false }])
    expect(words['zh-CN'].remedies[0]).toMatch(/最早到 2026年12月21日，最晚到 2026年12月24日/u)
  })

  it('of a case under notice says so, with the days on which one may object', () => {
    const notice = noticePeriod('village-notice', {
      countyCode: '450621',
      putUpOn: '2026-11-23',
      calendar: EMPTY_CALENDAR,
    })
    const view = { ...sealedVillages({ hasRuling: false }), rounds: [{ round: 1, opened: null, seal: null }] }
    const record = derivePublication(matterOf(view), { ...PUBLICATION, basis: 'notice', notice })
    expect(record).toMatchObject({
      seal: null,
      decision: null,
      notice: { firstDay: '2026-11-24', lastDay: '2026-11-30' },
    })
    expect(record.words['zh-CN'].notice).toContain('2026年11月24日')
    expect(record.words['zh-CN'].decided).toBe('还没有定。')
  })

  it('is the same text for the same matter, so that its hash can be held against it', () => {
    const once = () => canonicalJson(derivePublication(matterOf(sealedVillages()), PUBLICATION))
    expect(once()).toBe(once())
  })
})
