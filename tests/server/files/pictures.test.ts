import { afterEach, describe, expect, test } from 'vitest'

import { problemSentence } from '../../../geodata/words/problem-sentences.ts'
import { readDocumentFile } from '../../../server/files/document-file.ts'
import { pngHeaderOf } from '../../support/documents/picture.ts'
import { temporaryDataFolder } from '../../support/data-folder.ts'

const PATH = process.env['PATH']
afterEach(() => {
  process.env['PATH'] = PATH
})

async function problemOf(bytes: Uint8Array) {
  const result = await readDocumentFile('scan.txt', bytes)
  if (result.ok) throw new Error('The picture was read.')
  return result.problem
}

const jpegHeaderOf = (width: number, height: number): Buffer =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    ...Array<number>(9).fill(0),
  ])

function tiffHeaderOf(width: number, height: number, next = 0): Buffer {
  const bytes = Buffer.alloc(38)
  bytes.set([0x49, 0x49, 0x2a, 0])
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(2, 8)
  for (const [at, tag, value] of [
    [10, 0x100, width],
    [22, 0x101, height],
  ] as const) {
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt16LE(4, at + 2)
    bytes.writeUInt32LE(1, at + 4)
    bytes.writeUInt32LE(value, at + 8)
  }
  bytes.writeUInt32LE(next, 34)
  return bytes
}

describe('a picture of 20,000 by 20,000 pixels', () => {
  test.each([
    ['PNG', pngHeaderOf(20_000, 20_000)],
    ['JPEG', jpegHeaderOf(20_000, 20_000)],
    ['TIFF', tiffHeaderOf(20_000, 20_000)],
  ])('is refused by the header of its %s', async (_kind, bytes) => {
    const begin = performance.now()
    const problem = await problemOf(bytes)
    expect(problem).toMatchObject({ code: 'picture-too-large', details: { width: 20_000, height: 20_000 } })
    expect(problemSentence(problem, 'en')).toContain('20000 × 20000 pixels')
    expect(performance.now() - begin).toBeLessThan(200)
  })
})

test.each([
  ['a PNG that ends in its header', pngHeaderOf(100, 100).subarray(0, 14), 'PNG'],
  ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'JPEG'],
  ['a TIFF whose directory lies outside', Buffer.from([0x4d, 0x4d, 0, 0x2a, 0xff, 0xff, 0, 0]), 'TIFF'],
])('%s is broken', async (_what, bytes, format) => {
  expect(await problemOf(bytes)).toMatchObject({ code: 'document-broken', details: { file: 'scan.txt', format } })
})

test('a TIFF whose pages go in a circle ends', async () => {
  process.env['PATH'] = temporaryDataFolder()
  expect(await problemOf(tiffHeaderOf(100, 100, 8))).toMatchObject({ code: 'recogniser-missing' })
})

test('without Tesseract a scan is answered with the line that installs it', async () => {
  process.env['PATH'] = temporaryDataFolder()
  const problem = await problemOf(pngHeaderOf(100, 100))
  expect(problemSentence(problem, 'zh-CN')).toBe(
    'scan.txt 是扫描件或图片，识别文字需要 Tesseract 和中文数据，请先在服务器上安装：apt install tesseract-ocr tesseract-ocr-chi-sim',
  )
})
