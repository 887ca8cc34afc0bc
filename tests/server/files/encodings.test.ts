import { describe, expect, test } from 'vitest'

import { problemSentence } from '../../../geodata/words/problem-sentences.ts'
import { readDocumentFile } from '../../../server/files/document-file.ts'
import { gb18030 } from '../../support/documents/gb18030.ts'

const TEXT = '争议的牛角岭东至山脊，南至沟，西至田边，北至公路。\n面积约300亩。'

const utf16 = (text: string, isLittle: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}

async function read(bytes: Uint8Array) {
  const result = await readDocumentFile('paper', bytes)
  return result.ok ? result.value : result.problem
}

describe('a text file', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['GBK', gb18030(TEXT), 'gb18030'],
    ['UTF-16, little end first, with its mark', utf16(`\ufeff${TEXT}`, true), 'utf-16le'],
    ['UTF-16, big end first, with its mark', utf16(`\ufeff${TEXT}`, false), 'utf-16be'],
    ['UTF-16, little end first, without mark', utf16(TEXT, true), 'utf-16le'],
    ['UTF-16, big end first, without mark', utf16(TEXT, false), 'utf-16be'],
  ])('in %s gives its words', async (_encoding, bytes, encoding) => {
    expect(await read(bytes)).toMatchObject({
      text: TEXT,
      provenance: { format: 'text', encoding, recognised: false, pages: [] },
    })
  })

  test('of four GBK characters, which hold no ASCII, is told', async () => {
    expect(await read(gb18030('东至大路'))).toMatchObject({ text: '东至大路', provenance: { encoding: 'gb18030' } })
  })

  test('of UTF-16 without a single ASCII character is told', async () => {
    expect(await read(utf16('东至甲岭山脊，南至牛坑沟', true))).toMatchObject({ text: '东至甲岭山脊，南至牛坑沟' })
  })

  test('in GB 18030 may hold characters of four bytes', async () => {
    const rare = Uint8Array.of(0x95, 0x32, 0x82, 0x36)
    const { length } = new TextDecoder('gb18030').decode(rare)
    expect(length).toBe(2)
    const bytes = Buffer.concat([gb18030('东至'), rare, gb18030('坑口，南至大路')])
    expect(await read(bytes)).toMatchObject({ text: `东至${new TextDecoder('gb18030').decode(rare)}坑口，南至大路` })
  })

  test('of traditional characters in GBK is told', async () => {
    const text = '東至嶺頂，南至橫那田邊，西至龍潭溝，北至舊馬路，與李家山為鄰'
    expect(await read(gb18030(text))).toMatchObject({ text, provenance: { encoding: 'gb18030' } })
  })

  test('that happens to be valid UTF-8 but has no Chinese in it is read as the GBK it is', async () => {
    const bytes = gb18030('联通')
    const [first] = bytes
    expect(first).toBe(0xc1)
    expect(await read(Buffer.concat([bytes, gb18030('东至大路')]))).toMatchObject({ text: '联通东至大路' })
    const pair = gb18030('摹')
    expect(new TextDecoder('utf-8', { fatal: true }).decode(pair)).toHaveLength(1)
    expect(await read(pair)).toMatchObject({ text: '摹' })
  })

  test('in English stays as it is', async () => {
    expect(await read(Buffer.from('East to the ridge.'))).toMatchObject({ text: 'East to the ridge.' })
  })

  test('keeps its line ends and indents', async () => {
    const text = '　　东至大路\r\n\r\n\t南至沟 \n'
    expect(await read(Buffer.from(text))).toMatchObject({ text })
  })
})

describe('bytes that are no text', () => {
  test.each([
    ['random bytes', Uint8Array.from({ length: 400 }, (_, index) => (index * index * 167 + index * 91) % 256)],
    ['UTF-8 with a broken character', Buffer.concat([Buffer.from('abc'), Buffer.of(0xe4, 0xb8), Buffer.from('def')])],
    ['text with a zero byte in it', Buffer.from('东至\u0000大路')],
    ['UTF-16 with a mark and an odd byte', Buffer.of(0xff, 0xfe, 0x1c, 0x4e, 0x41)],
  ])('%s are refused in a sentence that says where', async (_what, bytes) => {
    const problem = await read(bytes)
    expect(problem).toMatchObject({ code: 'document-binary', details: { file: 'paper' } })
    if (!('code' in problem)) throw new Error('The bytes were read.')
    expect(problemSentence(problem, 'zh-CN')).toMatch(/^paper 从第 \d+ 字节起不是文字.*。$/u)
  })

  test.each([
    ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], 'DOC'],
    ['a rich text', [...Buffer.from('{\\rtf1\\ansi hello}')], 'RTF'],
    ['an animation', [...Buffer.from('GIF89a'), 1, 0, 1, 0], 'GIF'],
  ])('%s is named and refused', async (_what, bytes, format) => {
    expect(await read(Uint8Array.from(bytes))).toMatchObject({ code: 'document-format-unread', details: { format } })
  })
})
