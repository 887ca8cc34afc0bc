import { expect, test } from 'vitest'

import { readDocumentFile } from '../../../server/files/document-file.ts'
import { docx, documentPart, paragraph, table } from '../../support/documents/docx.ts'

async function read(bytes: Uint8Array) {
  const result = await readDocumentFile('paper.txt', bytes)
  return result.ok ? result.value : result.problem
}

const MEGABYTE = 1024 * 1024

test('a Word document gives a line for each paragraph and each row of a table, whatever its name says', async () => {
  const part = documentPart(
    paragraph('处理决定书') +
      table([
        ['小地名', '东至', '南至'],
        ['牛角岭', '山脊', ''],
      ]) +
      paragraph('西至田边 &amp; 北至公路'),
  )
  expect(await read(docx(part))).toMatchObject({
    fileName: 'paper.txt',
    text: '处理决定书\n小地名\t东至\t南至\n牛角岭\t山脊\t\n西至田边 & 北至公路',
    provenance: { format: 'docx', encoding: null, recognised: false, pages: [] },
  })
})

test('words that were struck out under tracked changes are not read, added ones are', async () => {
  const changed =
    '<w:p><w:r><w:t>东至</w:t></w:r><w:del w:id="1"><w:r><w:delText>旧路</w:delText></w:r></w:del>' +
    '<w:ins w:id="2"><w:r><w:t>新路</w:t></w:r></w:ins></w:p>'
  expect(await read(docx(documentPart(changed)))).toMatchObject({ text: '东至新路' })
})

test('a part that unpacks out of all proportion is not unpacked', async () => {
  const bomb = docx(documentPart(`${' '.repeat(20 * MEGABYTE)}${paragraph('东至山脊')}`))
  expect(bomb.length).toBeLessThan(MEGABYTE)
  const begin = performance.now()
  expect(await read(bomb)).toMatchObject({ code: 'document-expands', details: { file: 'paper.txt', megabytes: 21 } })
  expect(performance.now() - begin).toBeLessThan(5000)
})

test('a part that lies about its size gets no more room than it says', async () => {
  const bomb = Buffer.from(docx(documentPart(paragraph('东'.repeat(2 * MEGABYTE)))))
  // The directory of the archive repeats the name; the stated size stands 22 bytes before it.
  const name = bomb.lastIndexOf('word/document.xml')
  bomb.writeUInt32LE(500, name - 22)
  expect(await read(bomb)).toMatchObject({ code: 'document-broken', details: { format: 'DOCX' } })
})

test('entities that would grow are refused, not expanded', async () => {
  const entities =
    '<!DOCTYPE w [<!ENTITY a "东至东至东至东至"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
  const part = documentPart(paragraph('&c;'), entities)
  expect(await read(docx(part))).toMatchObject({ code: 'document-has-entities' })
})

test('nothing outside the document is ever opened', async () => {
  const external = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
  expect(await read(docx(documentPart(paragraph('&x;'), external)))).toMatchObject({ code: 'document-has-entities' })
})

test('a document of nothing but pictures says what to do with them', async () => {
  const bytes = docx(documentPart(paragraph('')), { 'word/media/image1.png': Uint8Array.of(1, 2, 3) })
  expect(await read(bytes)).toMatchObject({ code: 'document-only-pictures' })
})

test.each([
  ['cut off in the middle', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2), 'document-broken'],
  ['with a main part that is no XML', () => docx('<w:document'), 'document-broken'],
  ['nested a hundred thousand deep', () => docx(documentPart('<w:sdt>'.repeat(100_000))), 'document-broken'],
])('a Word document %s is broken', async (_how, damage, code) => {
  expect(await read(damage(docx(documentPart(paragraph('东至山脊')))))).toMatchObject({ code })
})
