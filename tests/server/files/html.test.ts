import { describe, expect, test } from 'vitest'

import { readDocumentFile } from '../../../server/files/document-file.ts'
import { ReadingProcess } from '../../../server/files/process/reading-process.ts'
import { gb18030 } from '../../support/documents/gb18030.ts'

async function read(source: string | Uint8Array) {
  const result = await readDocumentFile('page', typeof source === 'string' ? Buffer.from(source) : source)
  return result.ok ? result.value : result.problem
}

const textOf = async (body: string) => {
  const document = await read(`<!DOCTYPE html><html><head><title>标题</title></head><body>${body}</body></html>`)
  return 'text' in document ? document.text : document
}

describe('an HTML page', () => {
  test('gives the words it shows, a line for each block, with its entities decoded', async () => {
    expect(await textOf('<h1>处理决定书</h1><p>东至&lt;甲岭&gt;&#23665;脊&#xff0c;<b>南</b>至沟<br>西至路</p>')).toBe(
      '处理决定书\n东至<甲岭>山脊，南至沟\n西至路',
    )
  })

  test('never runs a script nor reads one, a style or a template', async () => {
    const body =
      '<script>globalThis.hasRun = true; document.write("东至一")</script><style>p::after { content: "东至二" }</style>' +
      '<template><p>东至三</p></template><p onclick="alert(1)">南至沟<script>if (a < b) { "</p>" }</script></p>' +
      '<img src="http://127.0.0.1:1/x" onerror="alert(2)"><svg><text>东至四</text><script>x</script></svg>'
    expect(await textOf(body)).toBe('南至沟')
    expect('hasRun' in globalThis).toBe(false)
  })

  test('gives one line for each row of a table, its cells apart', async () => {
    const body = '<table><tr><th>东至</th><th>南至</th></tr><tr><td><p>甲岭</p></td><td>牛坑沟</td></tr></table>'
    expect(await textOf(body)).toBe('东至\t南至\n甲岭\t牛坑沟')
  })

  test('keeps the lines of a page that is laid out in a table', async () => {
    const body =
      '<table><tr><td><p>第一段</p><table><tr><td>东至</td><td>山脊</td></tr></table><p>第三段</p></td></tr></table>'
    expect(await textOf(body)).toBe('第一段\n东至\t山脊\n第三段')
  })

  test('joins Chinese words that the source breaks over lines', async () => {
    expect(await textOf('<p>东至甲岭\n      山脊，\n      南至 Road\n 12</p>')).toBe('东至甲岭山脊，南至 Road 12')
  })

  test('in GBK is read as such and says so', async () => {
    const page = gb18030('<html><meta charset=gb2312><body><p>东至山脊，南至沟</p></body></html>')
    expect(await read(page)).toMatchObject({
      text: '东至山脊，南至沟',
      provenance: { format: 'html', encoding: 'gb18030' },
    })
  })

  test('is told by its bytes: a text that speaks of tags is a text', async () => {
    const text = '法条中的 <html> 字样不影响：东至山脊'
    expect(await read(text)).toMatchObject({ text, provenance: { format: 'text' } })
  })

  test('that shows nothing is an empty document', async () => {
    expect(await textOf('<script>x</script><p> </p>')).toMatchObject({ code: 'document-empty' })
  })
})

test('a page that takes for ever is given up in time, in one sentence, and its process is gone', async () => {
  const reader = new ReadingProcess()
  const begin = performance.now()
  const result = await reader.ask('html', { source: '<div>'.repeat(200_000) }, 2)
  expect(result).toMatchObject({ ok: false, problem: { code: 'document-too-slow', details: { seconds: 2 } } })
  await reader.end()
  expect(performance.now() - begin).toBeLessThan(10_000)
}, 20_000)
