import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, describe, expect, test } from 'vitest'

import { attachmentPicture, attachmentView } from '../../../server/files/attachments/attachment-view.ts'
import { readPhotoProposal } from '../../../server/files/attachments/photo-proposal.ts'
import { docx, documentPart, paragraph } from '../../support/documents/docx.ts'
import { photographed } from '../../support/documents/exif.ts'
import { pdf } from '../../support/documents/pdf.ts'
import { sheet } from '../../support/scan-sheet.ts'

import type { AttachmentKind, AttachmentView } from '../../../geodata/wire/attachments.ts'

const folder = mkdtempSync(join(tmpdir(), 'sizhi-previews-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const onDisk = (kind: AttachmentKind, bytes: Uint8Array) => {
  const path = join(folder, kind)
  writeFileSync(path, bytes)
  return { path, kind, name: `材料.${kind}`, bytes: bytes.length }
}

async function viewOf(kind: AttachmentKind, bytes: Uint8Array): Promise<AttachmentView> {
  const view = await attachmentView(onDisk(kind, bytes))
  if (!view.ok) throw new Error(view.problem.code)
  return view.value
}

async function pictureOf(
  kind: AttachmentKind,
  bytes: Uint8Array,
  page = 1,
  size: 'thumbnail' | 'page' = 'thumbnail',
): Promise<Uint8Array> {
  const picture = await attachmentPicture(onDisk(kind, bytes), page, size)
  if (!picture.ok) throw new Error(picture.problem.code)
  return picture.value
}

/** Whether the picture is dark at a place given as shares of its width and height. */
async function isDark(jpeg: Uint8Array, right: number, down: number): Promise<boolean> {
  const picture = await loadImage(jpeg)
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  return context.getImageData(Math.floor(right * picture.width), Math.floor(down * picture.height), 1, 1).data[1]! < 128
}

/** The squares in which the letters of the first line of a page stand, each as its shades of grey. */
async function lettersOf(jpeg: Uint8Array, letters: number): Promise<Uint8ClampedArray[]> {
  const picture = await loadImage(jpeg)
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  const pixelsPerPoint = picture.height / 842
  const side = Math.floor(12 * pixelsPerPoint)
  const top = Math.round((842 - 760 - 10.5) * pixelsPerPoint)
  return Array.from(
    { length: letters },
    (_value, index) => context.getImageData(Math.round((72 + 12 * index) * pixelsPerPoint), top, side, side).data,
  )
}

/** By how many shades of 256 the pixels of two squares differ on average. */
const differenceOf = (one: Uint8ClampedArray, other: Uint8ClampedArray): number =>
  one.reduce((sum, shade, index) => sum + Math.abs(shade - other[index]!), 0) / one.length

const JPEG = sheet().canvas.toBuffer('image/jpeg')
const NOTES = { time: '2014:03:05 09:12:40', latitude: [21, 54, 36], longitude: [107, 58, 48] } as const

describe('what is shown is drawn anew', () => {
  test('a photograph without anything that the camera or anybody else put into it', async () => {
    const shown = await pictureOf('jpeg', Buffer.concat([photographed(JPEG, NOTES), Buffer.from('<script>')]))
    expect(Buffer.from(shown).includes('Exif')).toBe(false)
    expect(Buffer.from(shown).includes('<script>')).toBe(false)
    expect(await isDark(shown, 0.1, 0.1)).toBe(true)
    expect((await loadImage(shown)).width).toBe(240)
  })

  test('a HEIC of a telephone, which no browser but one shows', async () => {
    const shown = await pictureOf('heic', readFileSync('tests/fixtures/pictures/sheet.heic'))
    expect([await isDark(shown, 0.1, 0.1), await isDark(shown, 0.8, 0.85), await isDark(shown, 0.9, 0.1)]).toEqual([
      true,
      true,
      false,
    ])
    expect(await viewOf('heic', readFileSync('tests/fixtures/pictures/sheet.heic'))).toEqual({
      type: 'pages',
      pages: 1,
    })
  })

  test('a PDF page by page, whatever its scripts would do', async () => {
    const two = pdf([['第一页'], ['第二页']], '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')
    expect(await viewOf('pdf', two)).toEqual({ type: 'pages', pages: 2 })
    const { width, height } = await loadImage(await pictureOf('pdf', two, 2))
    expect([width, height]).toEqual([170, 240])
    expect(await attachmentPicture(onDisk('pdf', two), 3, 'page')).toMatchObject({
      ok: false,
      problem: { code: 'scan-page-missing' },
    })
  })

  // 宋体 as old office programs write its name: the bytes of GBK.
  test.each(['STSong-Light', 'SimSun', '#CB#CE#CC#E5'])(
    'a PDF that names %s and does not hold it, legibly: letters are told apart, and one letter looks like itself',
    async (typeface) => {
      const words = '东至大湾公路南至大'
      const shown = await pictureOf('pdf', pdf([[words]], '', typeface), 1, 'page')
      const letters = await lettersOf(shown, words.length)
      const difference = (one: number, other: number) => differenceOf(letters[one]!, letters[other]!)
      // 至 and 至, 大 and 大.
      const same = Math.max(difference(1, 7), difference(2, 8))
      for (const [one, other] of [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 6],
      ] as const)
        expect(difference(one, other), words[one]! + words[other]!).toBeGreaterThan(1.5 * same)
    },
  )

  test('DOCX and text as text', async () => {
    expect(await viewOf('docx', docx(documentPart(paragraph('东至大湾公路'))))).toMatchObject({
      type: 'text',
      text: expect.stringContaining('东至大湾公路') as string,
      isCut: false,
    })
    const long = await viewOf('text', Buffer.from('东'.repeat(300_000)))
    expect(long).toMatchObject({ type: 'text', isCut: true })
  })

  test('a track as its lines and points', async () => {
    const gpx = `<?xml version="1.0"?><gpx version="1.1" creator="t"><wpt lat="21.9" lon="107.9"/>
      <trk><trkseg><trkpt lat="21.91" lon="107.98"/><trkpt lat="21.92" lon="107.99"/></trkseg></trk></gpx>`
    const view = await viewOf('gpx', Buffer.from(gpx))
    if (view.type !== 'track') throw new Error(view.type)
    expect(view.track.lines).toContainEqual([[107.9, 21.9]])
    expect(view.track.lines).toContainEqual([
      [107.98, 21.91],
      [107.99, 21.92],
    ])
  })

  test('what cannot be shown says why: broken, locked, expanding', async () => {
    const problemOf = async (kind: AttachmentKind, bytes: Uint8Array) => {
      const view = await attachmentView(onDisk(kind, bytes))
      return view.ok ? null : view.problem.code
    }
    expect(await problemOf('pdf', Buffer.from('%PDF-1.4\nnothing more'))).toBe('document-broken')
    const entities = '<!DOCTYPE gpx [<!ENTITY a "aaaa">]><gpx>&a;</gpx>'
    expect(await problemOf('gpx', Buffer.from(entities))).toBe('document-has-entities')
  })
})

describe('place and time of a photograph', () => {
  const proposed = (bytes: Uint8Array) => readPhotoProposal(onDisk('jpeg', bytes).path, 'jpeg')

  test('are taken as the camera noted them, the clock in its own words', async () => {
    const proposal = await proposed(photographed(JPEG, { ...NOTES, offset: '+08:00' }))
    expect(proposal?.time).toEqual({ words: '2014-03-05 09:12:40', offset: '+08:00' })
    // 107° 58′ 48″ and 21° 54′ 36″.
    expect(proposal?.place?.position[0]).toBeCloseTo(107.98, 9)
    expect(proposal?.place?.position[1]).toBeCloseTo(21.91, 9)
  })

  test('no zone is made up, and no place of zeros or impossible date is proposed', async () => {
    expect((await proposed(photographed(JPEG, NOTES)))?.time?.offset).toBeNull()
    const zeros = photographed(JPEG, { time: '0000:00:00 00:00:00', latitude: [0, 0, 0], longitude: [0, 0, 0] })
    expect(await proposed(zeros)).toBeNull()
    expect(await proposed(JPEG)).toBeNull()
  })
})
