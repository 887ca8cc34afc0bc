import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { FORMS, type BoundaryReading } from '../../geodata/boundary/model.ts'
import { sizhi } from '../support/command-line.ts'
import { temporaryDataFolder } from '../support/data-folder.ts'
import { docx, documentPart, paragraph } from '../support/documents/docx.ts'
import { ENCRYPTED, pdf } from '../support/documents/pdf.ts'

type Line = BoundaryReading & { id: string | null; line?: number; error?: string }

const linesOf = (out: string): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

describe('sizhi read --jsonl', () => {
  test(
    'answers every line in its order: boundaries, texts without one, and what is no JSON',
    { timeout: 30_000 },
    async () => {
      const input = [
        JSON.stringify({ id: 'one', text: '东至甲岭山脊为界;南至牛坑沟;西沿小路到老松树;北与李家山相连' }),
        'this is no JSON',
        JSON.stringify({ id: 'three', text: '会议于三月十五日在村委会召开。' }),
        JSON.stringify({ id: 'four' }),
        JSON.stringify({ id: 'five', text: '' }),
      ].join('\n')
      const { code, out } = await sizhi(['read', '--jsonl'], input)
      expect(code).toBe(0)
      const [one, two, three, four, five] = linesOf(out)
      expect(Object.keys(one!)).toEqual(['id', 'form', 'calls', 'areas', 'questions', 'unread'])
      expect(one).toMatchObject({ id: 'one', form: 'four-bounds' })
      expect(one!.calls.map(({ side }) => side)).toEqual(['E', 'S', 'W', 'N'])
      expect(two).toMatchObject({ id: null, line: 2 })
      expect(two!.error).toBeTypeOf('string')
      expect(three).toMatchObject({ id: 'three', form: null, calls: [], areas: [], questions: [] })
      expect(four).toMatchObject({ id: 'four', line: 4 })
      expect(five).toMatchObject({ id: 'five', form: null, calls: [] })
    },
  )

  test(
    'takes the words as a province means them, and says which province it does not know',
    { timeout: 30_000 },
    async () => {
      const text = '东至坑,南至道,西至壕,北至山根'
      const lines = [
        { id: 'a', text },
        { id: 'b', text, province: '21' },
        { id: 'c', text, province: '99' },
      ]
      const { out } = await sizhi(
        ['read', '--jsonl', '--province', '广东'],
        lines.map((line) => JSON.stringify(line)).join('\n'),
      )
      const [usual, own, unknown] = linesOf(out)
      expect(usual!.calls[0]!.marks[0]!.kind).toBe('gully')
      expect(own!.calls[0]!.marks[0]!.kind).toBe('water-body')
      expect(unknown).toMatchObject({ id: 'c', line: 3, error: 'unknown province' })
      const { code, err } = await sizhi(['read', '--jsonl', '--province', '99'], '')
      expect(code).toBe(2)
      expect(err).toContain('is no province')
    },
  )

  test('takes the last line without a line break, empty lines and Windows line ends', { timeout: 30_000 }, async () => {
    const { out } = await sizhi(['read', '--jsonl'], '{"id":1,"text":"东至大路"}\r\n\r\n{"id":2,"text":"西至河"}')
    expect(linesOf(out).map(({ id }) => id)).toEqual([1, 2])
  })
})

describe('sizhi read FILE', () => {
  test('gives each description with its spans in the document', { timeout: 30_000 }, async () => {
    const folder = temporaryDataFolder()
    const path = join(folder, 'paper.txt')
    const text =
      '经查，双方争议的牛角岭四至界线为：东以牛角岭山脊为界；南以牛坑沟为界；西以横那田边为界；北以横那公路为界。'
    writeFileSync(path, text)
    const { code, out } = await sizhi(['read', path, '--json'])
    expect(code).toBe(0)
    const { descriptions } = JSON.parse(out) as { descriptions: (BoundaryReading & { start: number; end: number })[] }
    expect(descriptions).toHaveLength(1)
    expect(FORMS).toContain(descriptions[0]!.form)
    expect(text.slice(descriptions[0]!.start, descriptions[0]!.end)).toMatch(/^东以牛角岭山脊为界.*横那公路为界$/u)
    for (const mark of descriptions[0]!.calls.flatMap(({ marks }) => marks))
      expect(text.slice(mark.start, mark.end)).toBe(mark.quote)
  })

  test('reads a Word document under any name, and says in one sentence what it cannot read', async () => {
    const folder = temporaryDataFolder()
    const [paper, locked] = [join(folder, 'paper.txt'), join(folder, 'locked.docx')]
    writeFileSync(paper, docx(documentPart(paragraph('争议的牛角岭东至山脊，南至沟，西至田边，北至公路。'))))
    writeFileSync(locked, pdf([['东至山脊']], ENCRYPTED))
    const read = await sizhi(['read', paper, '--json'])
    expect(read.code).toBe(0)
    const { descriptions } = JSON.parse(read.out) as { descriptions: BoundaryReading[] }
    expect(descriptions[0]!.calls.map(({ side }) => side)).toEqual(['E', 'S', 'W', 'N'])
    const refused = await sizhi(['read', locked])
    expect(refused).toMatchObject({ code: 1, out: '', err: 'locked.docx 设有打开密码，请先取消密码，再导入。\n' })
  }, 60_000)

  test('without a file it says how it is used, with exit code 2', { timeout: 30_000 }, async () => {
    const { code, out, err } = await sizhi(['read'])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('usage: read --jsonl')
  })
})
