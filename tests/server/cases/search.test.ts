import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { caseClient, importCase, openDemonstration } from '../../support/case-client.ts'
import { TONGLUO_FEATURES, TONGLUO_TEXT } from '../../support/cases/tongluo-hill.ts'

import type { CaseSearch, SearchGroup, SearchHit } from '../../../geodata/wire/search.ts'
import type { FastifyInstance } from 'fastify'

const DEMONSTRATION = '450621-qinba-hill'
let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openDemonstration())
})
afterAll(() => app.close())
const { readCase, changed } = caseClient(
  () => app,
  () => DEMONSTRATION,
)

const ask = (q: string, more = '', id = DEMONSTRATION) =>
  app.inject(`/api/cases/${id}/search?q=${encodeURIComponent(q)}${more}`)
async function search(q: string, more = '', id = DEMONSTRATION): Promise<CaseSearch> {
  const response = await ask(q, more, id)
  expect(response.statusCode, response.body).toBe(200)
  return response.json<{ data: CaseSearch }>().data
}
const hitsOf = ({ groups }: CaseSearch, group: SearchGroup): SearchHit[] =>
  groups.find((one) => one.group === group)?.hits ?? []

describe('words in the demonstration', () => {
  test('stand in the document where the hit says, damaged characters and all', async () => {
    const { document } = await readCase()
    const hits = hitsOf(await search('琴八屋背山'), 'document')
    const written = hits.flatMap(({ passages }) =>
      passages.flatMap(({ matches }) => matches.map(({ start, end }) => document.text.slice(start, end))),
    )
    expect(written).toContain('琴仈屋背山')
    expect(written).toContain('琴八屋背屾')
    expect(written).toContain('琴八屋背山')
  })

  test('are found among the places by any of their names, and lead to the boundary in which they stand', async () => {
    const { places, descriptions } = await readCase()
    const found = await search('六奎')
    const named = places.filter(({ names }) => names.some(({ name }) => name.includes('六奎')))
    expect(named.length).toBeGreaterThan(0)
    expect(hitsOf(found, 'places').map(({ target }) => target.kind === 'place' && target.placeId)).toEqual(
      expect.arrayContaining(named.map(({ id }) => id)),
    )
    for (const { target } of hitsOf(found, 'document'))
      if (target.kind === 'words' && target.descriptionId !== null && target.callIndex !== null) {
        const call = descriptions.find(({ id }) => id === target.descriptionId)!.calls[target.callIndex]!
        expect(call.start <= target.start && target.start < call.end).toBe(true)
      }
    expect(hitsOf(found, 'claims')).not.toEqual([])
  })

  test('are found in the ruling by its number', async () => {
    const { ruling } = await readCase()
    const [hit] = hitsOf(await search(ruling!.number), 'rulings')
    expect(hit).toMatchObject({ heading: ruling!.number, target: { kind: 'boundary' } })
  })

  test('are found in what a person added to the evidence', async () => {
    const entry = { offeredBy: 'defendant', number: '12' }
    const holder = { name: '铜鼓乡档案室', fileNumber: '23-1-7', page: '14' }
    const nothing = { title: null, kind: null, date: null, purpose: null, samePaperAs: null, opinions: [] }
    const finding = { verdict: 'refused', reason: '来源无从查考' }
    await changed('evidence', {
      ...entry,
      isNew: false,
      entry: { ...nothing, holder, finding, testimony: null, withdrawn: false },
      changedBy: '黄调解员',
    })
    const found = await search('銅鼓乡 无从查考')
    expect(found.groups.map(({ group, total }) => [group, total])).toEqual([['evidence', 1]])
    expect(found.groups[0]!.hits[0]).toMatchObject({
      target: { kind: 'entry', ...entry },
      passages: [{ field: 'holder' }, { field: 'finding' }],
    })
  })

  test('that nobody wrote are found nowhere', async () => {
    expect(await search('这里没有的话')).toEqual({ words: ['这里没有的话'], groups: [] })
  })

  test('one character is looked for; the first hundred hits are told and all are counted', async () => {
    const group = (await search('的')).groups.find((one) => one.group === 'document')!
    expect(group.hits.length).toBeLessThanOrEqual(100)
    expect(group.total).toBeGreaterThanOrEqual(group.hits.length)
  })
})

describe('what cannot be looked for is said in a sentence', () => {
  test.each([
    ['', 'nothing-to-search', '没有可以查找的字'],
    ['\u0007 ', 'nothing-to-search', '没有可以查找的字'],
    ['\u0000', 'address-malformed', '含有空字符'],
    ['山'.repeat(501), 'search-too-long', '超过 500 个字'],
  ])('%j', async (q, code, words) => {
    const response = await ask(q)
    expect(response.statusCode).toBe(400)
    const { error } = response.json<{ error: { code: string; message: string } }>()
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
  })

  test('nor without words, of a case that is not there, or by the public', async () => {
    expect((await app.inject(`/api/cases/${DEMONSTRATION}/search`)).statusCode).toBe(400)
    expect((await ask('山', '', '450621-no-such-case')).statusCode).toBe(404)
    expect((await ask('山', '&audience=public')).statusCode).toBe(400)
  })

  test('500 characters and signs of patterns are words like any others', async () => {
    for (const q of ['山'.repeat(500), '.*', '%', '(', '\\', "'; --"]) expect((await ask(q)).statusCode).toBe(200)
  })
})

describe('households whose names the document does not mask', () => {
  let id: string
  beforeAll(async () => {
    const text = TONGLUO_TEXT.replaceAll('覃某甲', '覃老大')
    id = await importCase(app, { key: 'searched', title: '铜锣岭', text, features: TONGLUO_FEATURES })
  })

  test('are found by the officer, by the name', async () => {
    expect(hitsOf(await search('覃老大', '&audience=officer', id), 'document').length).toBeGreaterThan(0)
  })

  test('are neither found nor named for the court, nor for whoever does not say for whom he asks', async () => {
    for (const more of ['&audience=court', '']) {
      for (const word of ['覃老大', '老大', '大户', '覃 老大']) {
        const found = await search(word, more, id)
        expect(JSON.stringify(found.groups)).not.toContain('老大')
      }
      expect((await search('覃老大', more, id)).groups).toEqual([])
      const beside = await search('第一份', more, id)
      expect(beside.groups).not.toEqual([])
      expect(JSON.stringify(beside)).not.toContain('老大')
    }
  })
})
