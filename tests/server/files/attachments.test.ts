import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'

import { misleads, truthfulName } from '../../../server/files/attachments/kind-names.ts'
import { recogniseAttachment } from '../../../server/files/attachments/recognise-attachment.ts'
import { docx, documentPart, paragraph } from '../../support/documents/docx.ts'
import { gb18030 } from '../../support/documents/gb18030.ts'
import { pdf } from '../../support/documents/pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'sizhi-kinds-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const picture = (kind: 'image/jpeg' | 'image/png'): Buffer => {
  const canvas = createCanvas(40, 30)
  return kind === 'image/jpeg' ? canvas.toBuffer(kind) : canvas.toBuffer('image/png')
}
const JPEG = picture('image/jpeg')
const PNG = picture('image/png')
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')
const WORD = docx(documentPart(paragraph('东至大湾公路')))

function recognised(bytes: Uint8Array, name = '材料') {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return recogniseAttachment({ path, name, bytes: bytes.length })
}

/** ISO media: a box that names the brand, and a little behind it. */
const isoMedia = (brand: string): Buffer =>
  bytesOf(`\u0000\u0000\u0000\u0018ftyp${brand}\u0000\u0000\u0000\u0000isomavc1....mdat`)
/** Two silent frames of 128 kbit/s at 44.1 kHz, 417 bytes each. */
const MP3 = Buffer.concat([0, 1].map(() => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])))

describe('what a file is, its bytes say', () => {
  test.each([
    ['pdf', pdf([['林权证']])],
    ['pdf', Buffer.concat([bytesOf('\u001b%-12345X@PJL JOB\r\n'), pdf([['打印任务里的']])])],
    ['docx', WORD],
    ['jpeg', JPEG],
    ['png', PNG],
    ['tiff', bytesOf('II*\u0000\u0008\u0000\u0000\u0000')],
    ['heic', isoMedia('heic')],
    ['heic', isoMedia('mif1')],
    ['mp4', isoMedia('isom')],
    ['mov', isoMedia('qt  ')],
    ['m4a', isoMedia('M4A ')],
    ['wav', bytesOf('RIFF\u0024\u0000\u0000\u0000WAVEfmt ')],
    ['ogg', bytesOf('OggS\u0000\u0002')],
    ['webm', bytesOf('\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webm')],
    ['mp3', MP3],
    ['mp3', bytesOf('ID3\u0003\u0000')],
    ['text', Buffer.from('东至大湾公路')],
    ['text', gb18030('东至大湾公路，南至牛角冲，西至石壁岭')],
    ['gpx', Buffer.from('<?xml version="1.0"?><gpx version="1.1"></gpx>')],
    ['kml', Buffer.from('<kml xmlns="http://www.opengis.net/kml/2.2"></kml>')],
  ] as const)('%s', async (kind, bytes) => {
    expect(await recognised(bytes)).toBe(kind)
  })

  test.each([
    ['EXE', bytesOf('MZ\u0090\u0000\u0003')],
    ['GIF', bytesOf('GIF89a\u0001\u0000')],
    ['DOC', bytesOf('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')],
    ['HTML', Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>')],
    ['SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['SVG', Buffer.from('<!-- 图 --><svg onload="alert(1)"/>')],
    ['RTF', Buffer.from('{\\rtf1 林权证}')],
    ['ZIP', zipSync({ 'a.txt': strToU8('a') })],
    ['XLSX', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
    ['OFD', zipSync({ 'OFD.xml': strToU8('<x/>') })],
    ['JAR', docx(documentPart(''), { 'META-INF/MANIFEST.MF': strToU8('Main-Class: A') })],
    ['AMR', bytesOf('#!AMR\n')],
    ['AVIF', isoMedia('avif')],
    ['MKV', bytesOf('\u001aE\u00df\u00a3\u00a3B\u0086\u0081\u0001matroska')],
    ['WEBP', bytesOf('RIFF\u0024\u0000\u0000\u0000WEBPVP8 ')],
    ['no known format', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7])],
  ] as const)('behind the ending .pdf, %s is called by its name and not taken', async (format, bytes) => {
    await expect(recognised(bytes, '林权证.pdf')).rejects.toMatchObject({
      code: 'attachment-not-taken',
      message: expect.stringContaining(format) as string,
    })
  })

  test('a name that ends as another kind does is told, and a copy is fetched under a truthful one', () => {
    expect(misleads('扫描.pdf', 'png')).toBe(true)
    expect(truthfulName('扫描.pdf', 'png')).toBe('扫描.pdf.png')
    expect(misleads('照片.JPG', 'jpeg')).toBe(false)
    expect(truthfulName('照片.JPG', 'jpeg')).toBe('照片.JPG')
    expect(misleads('笔录', 'text')).toBe(false)
    expect(truthfulName('笔录', 'text')).toBe('笔录.txt')
  })
})

describe('a file that is two things at once is refused', () => {
  const jar = zipSync({ 'A.class': strToU8('class') })
  test.each([
    ['PDF and HTML', 'HTML', Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), pdf([['林权证']])])],
    ['PDF behind a script', '?', Buffer.concat([Buffer.from('alert(1)/*\n'), pdf([['林权证']])])],
    ['PDF behind a GIF', 'GIF', Buffer.concat([bytesOf('GIF89a\u0001\u0000'), pdf([['林权证']])])],
    ['PDF and ZIP', 'ZIP', Buffer.concat([pdf([['林权证']]), jar])],
    ['JPEG and JAR', 'ZIP', Buffer.concat([JPEG, jar])],
    ['PNG and JAR', 'ZIP', Buffer.concat([PNG, jar])],
    [
      'JPEG and PDF',
      'PDF',
      Buffer.concat([JPEG.subarray(0, 2), bytesOf('\u00ff\u00fe\u0000\u0009%PDF-1.4'), JPEG.subarray(2)]),
    ],
    [
      'JPEG and HTML',
      'HTML',
      Buffer.concat([JPEG.subarray(0, 2), bytesOf('\u00ff\u00fe\u0000\u0012<script >alert()'), JPEG.subarray(2)]),
    ],
    ['MP3 and ZIP', 'ZIP', Buffer.concat([MP3, jar])],
    ['text and ZIP', 'ZIP', Buffer.concat([Buffer.from('东至大湾公路\n'), jar])],
  ])('%s', async (_title, second, bytes) => {
    // Text that is followed by a ZIP is no text to begin with.
    const code = second === 'ZIP' && bytes[0] === 0xe4 ? 'attachment-not-taken' : 'attachment-twofold'
    await expect(recognised(bytes)).rejects.toMatchObject({ code })
    if (code === 'attachment-twofold') await expect(recognised(bytes)).rejects.toMatchObject({ details: { second } })
  })

  test('a photograph with the small copy that telephones put behind it is one photograph', async () => {
    expect(await recognised(Buffer.concat([JPEG, JPEG]))).toBe('jpeg')
  })

  test('the letters of an end of a ZIP inside a photograph make no ZIP of it', async () => {
    expect(await recognised(Buffer.concat([JPEG, bytesOf('PK\u0005\u0006'), Buffer.alloc(40, 7)]))).toBe('jpeg')
  })
})

test('a DOCX that would unpack out of all proportion is refused before anything of it is unpacked', async () => {
  const bomb = docx(documentPart(''), { 'word/media/zeros.bin': new Uint8Array(300 * 1024 * 1024) })
  await expect(recognised(bomb)).rejects.toMatchObject({ code: 'attachment-expands', details: { megabytes: 301 } })
})
