import { describe, expect, test } from 'vitest'

import { readDocumentFile } from '../../../server/files/document-file.ts'
import { ENCRYPTED, pdf } from '../../support/documents/pdf.ts'

async function read(bytes: Uint8Array) {
  const result = await readDocumentFile('paper', bytes)
  return result.ok ? result.value : result.problem
}

describe('a PDF with text', () => {
  test('gives the words of a Chinese font that is not embedded', async () => {
    expect(await read(pdf([['处理决定书', '东至山脊，南至沟']]))).toMatchObject({
      text: '处理决定书\n东至山脊，南至沟',
      provenance: { format: 'pdf', encoding: null, recognised: false },
    })
  })

  test('leads every line back to its page and its place on it', async () => {
    const document = await read(pdf([['第一页的东至山脊以及分水'], ['第二页的南至沟一直到路边', '西至田边']]))
    if (!('text' in document)) throw new Error(document.code)
    const { text, provenance } = document
    expect(provenance.pages.map(({ start, end, page }) => [page, text.slice(start, end)])).toEqual([
      [1, '第一页的东至山脊以及分水'],
      [2, '第二页的南至沟一直到路边'],
      [2, '西至田边'],
    ])
    // The line begins 72 points from the left of 595; its letters are 12 points wide; it stands on 760 points of 842.
    const [left, top, right, bottom] = provenance.pages[0]!.box!
    expect(left).toBeCloseTo(72 / 595, 3)
    expect(right).toBeCloseTo((72 + 12 * 12) / 595, 3)
    expect(top).toBeLessThan(1 - 760 / 842)
    expect(bottom).toBeGreaterThan(1 - 760 / 842)
  })

  test('joins what the paper wrapped and keeps what the writer parted', async () => {
    const wide = '争议的山场东至甲岭山脊，南至牛坑沟，西至横那田边，北'
    const next = '至横那公路为界。'
    const document = await read(pdf([[wide, next, '二、维持上述处理决定。']]))
    expect(document).toMatchObject({ text: `${wide}${next}\n二、维持上述处理决定。` })
  })

  test('may stand behind a few bytes of something else', async () => {
    const bytes = Buffer.concat([Buffer.from('\n\n'), pdf([['东至山脊，南至沟，西至路']])])
    expect(await read(bytes)).toMatchObject({ text: '东至山脊，南至沟，西至路' })
  })
})

describe('a PDF that cannot be read', () => {
  test('behind a password says so', async () => {
    expect(await read(pdf([['东至山脊']], ENCRYPTED))).toMatchObject({
      code: 'document-encrypted',
      details: { file: 'paper' },
    })
  })

  test.each([
    ['with nothing behind its first line', Buffer.from('%PDF-1.7\n')],
    ['of which only the head came', pdf([['东至山脊']]).subarray(0, 120)],
    ['full of garbage', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100_000, '<< /A 1 0 R >> obj ')])],
  ])('%s is broken', async (_how, bytes) => {
    expect(await read(bytes)).toMatchObject({ code: 'document-broken', details: { format: 'PDF' } })
  })

  test('with more than 2,000 pages is too long', async () => {
    const pages = Array.from({ length: 2001 }, () => ['东'])
    expect(await read(pdf(pages))).toMatchObject({
      code: 'document-too-many-pages',
      details: { pages: 2001, limitPages: 2000 },
    })
  })
})

test('a reading that is given up ends at once', async () => {
  const controller = new AbortController()
  const begin = performance.now()
  const reading = readDocumentFile('paper', pdf([['东至山脊']]), { signal: controller.signal })
  setTimeout(() => controller.abort(), 50)
  expect(await reading).toMatchObject({ ok: false, problem: { code: 'reading-cancelled' } })
  expect(performance.now() - begin).toBeLessThan(3000)
})
