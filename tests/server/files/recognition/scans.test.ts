import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

import { readDocumentFile } from '../../../../server/files/document-file.ts'
import { pdf } from '../../../support/documents/pdf.ts'
import { pngHeaderOf, scanOf, tiffOf, turnedPhotograph } from '../../../support/documents/picture.ts'

const LINES = ['处理决定书', '东至大路，南至水沟，西至田边，北至公路。']
const scan = scanOf(LINES)

async function read(bytes: Uint8Array, signal?: AbortSignal) {
  const result = await readDocumentFile('scan', bytes, { signal })
  return result.ok ? result.value : result.problem
}

const runningRecognisers = (): number =>
  spawnSync('ps', ['-o', 'ppid=,comm=', '-A'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes('tesseract') && line.trim().startsWith(`${process.pid} `)).length

test.each([
  ['PNG', scan.canvas.toBuffer('image/png'), 'png'],
  ['JPEG', scan.canvas.toBuffer('image/jpeg', 90), 'jpeg'],
])('a scanned page as %s gives its words', async (_kind, bytes, format) => {
  expect(await read(bytes)).toMatchObject({
    text: LINES.join('\n'),
    provenance: { format, encoding: null, recognised: true },
  })
})

test('each word leads back to where it stands on the page', async () => {
  const document = await read(scan.canvas.toBuffer('image/png'))
  if (!('text' in document)) throw new Error(document.code)
  const { text, provenance } = document
  const at = text.indexOf('公')
  const word = provenance.pages.find(({ start, end }) => start <= at && at < end)!
  expect(word.page).toBe(1)
  const [left, top, right, bottom] = word.box!
  // It is the 18th letter of the second line: letters are 60 dots wide, lines 120 apart, the margin is 250.
  const middle = (250 + 17.5 * 60) / 2480
  expect(left).toBeLessThan(middle)
  expect(right).toBeGreaterThan(middle)
  const heart = (250 + 120 - 25) / 3508
  expect(top).toBeLessThan(heart)
  expect(bottom).toBeGreaterThan(heart)
})

test('a photograph that lies on its side is turned as its camera says', async () => {
  expect(await read(turnedPhotograph(scan))).toMatchObject({ text: LINES.join('\n'), provenance: { format: 'jpeg' } })
})

test('a PDF of printed and scanned pages gives both, in their order', async () => {
  const jpeg = scan.canvas.toBuffer('image/jpeg', 90)
  const printed = '这一页是印刷的文字，不用识别。'
  const document = await read(pdf([[printed], { jpeg, width: scan.width, height: scan.height }, [printed]]))
  expect(document).toMatchObject({
    text: [printed, ...LINES, printed].join('\n'),
    provenance: { format: 'pdf', recognised: true },
  })
  if (!('text' in document)) return
  expect(new Set(document.provenance.pages.map(({ page }) => page))).toEqual(new Set([1, 2, 3]))
})

test('a TIFF gives all its pages', async () => {
  const document = await read(tiffOf([scan, scan]))
  expect(document).toMatchObject({ text: [...LINES, ...LINES].join('\n'), provenance: { format: 'tiff' } })
  if (!('text' in document)) return
  expect([...new Set(document.provenance.pages.map(({ page }) => page))]).toEqual([1, 2])
})

test('a page without any words says so', async () => {
  expect(await read(scanOf([]).canvas.toBuffer('image/png'))).toMatchObject({ code: 'picture-without-words' })
})

test('a picture with nothing behind its header cannot be recognised', async () => {
  expect(await read(pngHeaderOf(2000, 2000))).toMatchObject({ code: 'picture-unrecognisable' })
})

test('a recognition that is given up ends at once and leaves no process behind', async () => {
  const controller = new AbortController()
  const crowded = scanOf(Array.from({ length: 25 }, () => LINES[1]!.repeat(2))).canvas.toBuffer('image/png')
  const reading = read(crowded, controller.signal)
  await expect.poll(runningRecognisers, { timeout: 10_000 }).toBe(1)
  const begin = performance.now()
  controller.abort()
  expect(await reading).toMatchObject({ code: 'reading-cancelled' })
  expect(performance.now() - begin).toBeLessThan(1000)
  expect(runningRecognisers()).toBe(0)
})
