import { describe, expect, it } from 'vitest'

import { derivePublication } from '../../geodata/publication/derive-publication.ts'
import { posterPages } from '../../geodata/sheets/poster/poster.ts'
import { LANGUAGES } from '../../geodata/words/sentence.ts'
import { printPoster } from '../../server/exports/print-poster.ts'
import { matterOf, PUBLICATION, sealedVillages } from '../support/publication/matter.ts'
import { pdfPages } from '../support/sheets/pdf-words.ts'

import type { Mark } from '../../geodata/sheets/model.ts'
import type { PosterOptions } from '../../geodata/sheets/poster/poster-matter.ts'
import type { PublicRecord } from '../../geodata/wire/publication.ts'

const OPTIONS: PosterOptions = {
  paper: 'A4',
  language: 'zh-CN',
  sha256: 'ab'.repeat(32),
  address: 'https://office.example/rulings/450621-hill',
}
const record = derivePublication(matterOf(sealedVillages()), PUBLICATION)

async function printed(given: PublicRecord, options: Partial<PosterOptions> = {}) {
  const file = await printPoster({ poster: given, options: { ...OPTIONS, ...options } })
  if (!file.ok) throw new Error(file.problem.code)
  return pdfPages(file.value)
}
const textOf = (pages: Awaited<ReturnType<typeof printed>>): string => pages.map(({ text }) => text).join('')
const without = (text: string): string => text.replace(/\s/gu, '')

const everyMark = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.is === 'window' ? [mark, ...everyMark(mark.marks)] : [mark]))
const marksOf = (given: PublicRecord) => posterPages(given, OPTIONS).flatMap(({ marks }) => everyMark(marks))

/** All that a record says in one language, but for the sketch told once more in words. */
function sentencesOf({ words }: PublicRecord, language: PosterOptions['language']): string[] {
  const { mapFacts: _facts, oldBounds, ...said } = words[language]
  const flat: (string | null)[] = Object.values(said).flat()
  const bounds = oldBounds.flatMap(({ heading, sentences }) => [heading, ...sentences])
  return [...flat, ...bounds].filter((one) => one !== null)
}

/** Lines of columns run beside one another, so long sentences are looked for piece by piece. */
const pieces = (sentence: string): string[] => without(sentence).match(/.{1,6}/gu) ?? []

describe('the poster of a published record', () => {
  it.each(LANGUAGES)(
    'says every sentence of the record, in %s, and its number, version, hash and address',
    async (language) => {
      const text = textOf(await printed(record, { language }))
      const missing = sentencesOf(record, language).filter(
        (sentence) => !pieces(sentence).every((one) => inLines(text, one)),
      )
      expect(missing).toEqual([])
      for (const one of ['桂S(2026)12-003号', OPTIONS.sha256, OPTIONS.address]) expect(text).toContain(one)
      expect(text).toMatch(language === 'en' ? /Version1,published2026-11-23/u : /第1版，2026年11月23日公开/u)
    },
  )

  it('is ink alone: black on white, the sides told by hatchings of different directions and by letters', () => {
    const marks = marksOf(record)
    const colours = marks.flatMap((mark) => [
      'colour' in mark ? mark.colour : null,
      'fill' in mark ? mark.fill : null,
      'stroke' in mark ? (mark.stroke?.colour ?? null) : null,
    ])
    expect([...new Set(colours.filter((colour) => colour !== null))].sort()).toEqual(['#000000', '#ffffff'])
    const hatchings = marks.flatMap((mark) =>
      mark.is === 'hatch' && mark.spacingMillimetres > 2 ? [mark.angleDegrees] : [],
    )
    expect(new Set(hatchings).size).toBe(2)
    const letters = marks.flatMap((mark) => (mark.is === 'text' && /^[AB]$/u.test(mark.text) ? [mark.text] : []))
    expect(letters.sort()).toEqual(['A', 'A', 'B', 'B'])
  })

  it('draws the ruled line stronger than anything else', () => {
    const widths = marksOf(record).flatMap((mark) =>
      mark.is === 'line' && mark.stroke.colour === '#000000' ? [mark.stroke.widthMillimetres] : [],
    )
    const strongest = Math.max(...widths)
    expect(widths.filter((width) => width === strongest)).toHaveLength(2)
    expect(Math.max(...widths.filter((width) => width < strongest))).toBeLessThan(strongest / 1.1)
  })

  it('bears a code with the address of the page', () => {
    expect(marksOf(record).flatMap((mark) => (mark.is === 'code' ? [mark.text] : []))).toEqual([OPTIONS.address])
  })

  it('on A3 is the same, larger', async () => {
    const [small, large] = [await printed(record), await printed(record, { paper: 'A3' })]
    expect(large.map(({ text }) => text)).toEqual(small.map(({ text }) => text))
    const millimetres = (points: number): number => Math.round((points / 72) * 25.4)
    expect([millimetres(large[0]!.widthPoints), millimetres(large[0]!.heightPoints)]).toEqual([297, 420])
  })

  it('goes on to further pages where the record is long: nothing is cut, nothing leaves the paper, every page is numbered', async () => {
    const sentence = (side: string, index: number) =>
      `${side}${index}：从第${index}块界石往东，沿山脊一直走到第${index + 1}块界石为止。`
    const said = record.words['zh-CN']
    const long: PublicRecord = {
      ...record,
      words: {
        ...record.words,
        'zh-CN': {
          ...said,
          reasons: Array.from({ length: 40 }, (_, index) => sentence('理由', index)),
          oldBounds: said.oldBounds.map((bounds) => ({
            ...bounds,
            sentences: Array.from({ length: 90 }, (_, index) => sentence(bounds.claimantLetter, index)),
          })),
        },
      },
    }
    const pages = await printed(long)
    expect(pages.length).toBeGreaterThan(3)
    for (const { words, heightPoints, widthPoints } of pages)
      for (const { x, y, width, text } of words) {
        expect(x + width, text).toBeLessThan(widthPoints)
        expect(y, text).toBeGreaterThan(10)
        expect(y, text).toBeLessThan(heightPoints - 20)
      }
    const text = textOf(pages)
    for (const letter of ['A', 'B'])
      for (let index = 0; index < 90; index += 1) expect(text).toContain(`${letter}${index}：从`)
    for (let index = 0; index < 40; index += 1) expect(text).toContain(`理由${index}：从`)
    pages.forEach((page, index) => expect(page.text).toContain(`第${index + 1}页，共${pages.length}页`))
  })

  it('of a record without sketches says that none is drawn', async () => {
    const { oldBoundsSketch: _sketch, ...first } = record
    expect(textOf(await printed({ ...first, schematic: null }))).toContain('先不画图，免得误会')
  })
})

/** Whether a piece stands in the text, perhaps with the end of one line and the beginning of the next apart. */
const inLines = (text: string, piece: string): boolean =>
  text.includes(piece) ||
  Array.from({ length: piece.length - 1 }, (_, at) => at + 1).some(
    (at) => text.includes(piece.slice(0, at)) && text.includes(piece.slice(at)),
  )
