import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { sizhi } from '../support/command-line.ts'
import { temporaryDataFolder } from '../support/data-folder.ts'

import type { Feature, FeatureCollection } from 'geojson'

type SegmentProperties = {
  readonly method: string
  readonly certainty: string
  readonly reasonSentence: { readonly zh: string; readonly en: string }
  readonly words: { readonly start: number; readonly end: number; readonly quote: string } | null
  readonly callIndex: number | null
}

const LIMIT = { timeout: 30_000 }

const fileWith = (content: string | Uint8Array, name = 'paper.txt'): string => {
  const path = join(temporaryDataFolder(), name)
  writeFileSync(path, content)
  return path
}

describe('sizhi digitize on the demonstration', () => {
  test(
    'prints the extent, both claims, the ruled line with two awards, the strips, and the evidence',
    LIMIT,
    async () => {
      const { code, out } = await sizhi(['digitize', 'seeds/cases/qinba-hill'])
      expect(code).toBe(0)
      for (const words of [
        '上政裁(2011)18号',
        '主张 A 琴八组',
        '主张 B 英志一、二、三组',
        '裁归 A 琴八组',
        '裁归 B',
        '若以 96 米直线闭合',
      ])
        expect(out).toContain(words)
      expect(out.match(/农户自留山 \[/gu)).toHaveLength(4)
      expect(out).toMatch(/被告 12 琴八生产队《山界林权证》.*不予确认/u)
      expect(out, 'the number of another ruling is not the judgment’s').toMatch(
        /判决书 \| 文号 文中未载 \| 机关 文中未载/u,
      )
    },
  )

  test('gives GeoJSON with every segment and its words', LIMIT, async () => {
    const { out } = await sizhi(['digitize', 'seeds/cases/qinba-hill', '--json'])
    const { features } = JSON.parse(out) as FeatureCollection
    const parts = features.map(({ properties }: Feature) => (properties as { part: string }).part)
    expect(parts.filter((part) => part === 'outline')).toHaveLength(4)
    expect(parts.filter((part) => part === 'award')).toHaveLength(2)
    expect(features.filter(({ geometry }) => geometry?.type === 'LineString').length).toBeGreaterThan(20)
  })

  test('says the same in English', LIMIT, async () => {
    const { out } = await sizhi(['digitize', 'seeds/cases/qinba-hill'], '', { LANG: 'en_GB.UTF-8' })
    expect(out).toContain('if closed by a straight line of 96 m')
  })
})

describe('sizhi digitize on what it cannot use', () => {
  test.each([
    ['an empty file', () => fileWith(''), /空文件/u],
    ['a folder without a case', () => temporaryDataFolder(), /是文件夹/u],
    [
      'a picture cut off in its header',
      () => fileWith(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])),
      /PNG 内容已损坏/u,
    ],
    ['bytes that are no text', () => fileWith(new Uint8Array([0xe4, 0xb8, 0, 1, 2])), /从第 3 字节起不是文字/u],
    ['a path that is not there', () => 'no/such/paper.txt', /找不到文件 no\/such\/paper\.txt/u],
    [
      'a text about poverty relief',
      () => fileWith('全镇东部三个村至年底脱贫，界定对象一百二十户，公路通至各组。'),
      /没有四至/u,
    ],
    ['a blank form', () => fileWith('承包合同：四至界限为东至，南至，西至，北至。'), /空白表格/u],
  ])(
    '%s: one sentence that says what and where, exit code 1, nothing on stdout',
    LIMIT,
    async (_situation, path, sentence) => {
      const { code, out, err } = await sizhi(['digitize', path()])
      expect(err).toMatch(sentence)
      expect(err.trim().split('\n')).toHaveLength(1)
      expect({ code, out }).toEqual({ code: 1, out: '' })
    },
  )

  test('a file over 50 MB is refused without being read', LIMIT, async () => {
    const path = fileWith('东')
    truncateSync(path, 60 * 1024 * 1024)
    const { code, err } = await sizhi(['digitize', path])
    expect(code).toBe(1)
    expect(err).toMatch(/60 MB.*50 MB/u)
  })

  test('places that are no GeoJSON: one sentence, exit code 1', LIMIT, async () => {
    const { code, err } = await sizhi([
      'digitize',
      '--text',
      fileWith('东至大路，南至沟，西至河，北至山顶'),
      '--places',
      fileWith('{', 'places.geojson'),
    ])
    expect(code).toBe(1)
    expect(err).toContain('GeoJSON')
  })

  test('marks that no place answers to are no error: the names are listed and the sides stay open', LIMIT, async () => {
    const { code, out } = await sizhi([
      'digitize',
      '--text',
      fileWith('东至甲岭山脊，南至牛坑沟，西至横那公路，北至社王庙'),
    ])
    expect(code).toBe(0)
    expect(out).toContain('地名库中没有：甲岭山脊、牛坑沟、横那公路、社王庙')
    expect(out.match(/未闭合：/gu)).toHaveLength(4)
  })
})

describe('sizhi digitize with places of other programs', () => {
  test('takes a zipped Shapefile, and says which system it stands in only when the file does not', LIMIT, async () => {
    const text = fileWith('东至大湾公路，南至牛角冲，西至石壁岭，北至李家田埂')
    const places = 'tests/fixtures/places/gbk-with-cpg.zip'
    const { code, out, err } = await sizhi(['digitize', '--text', text, '--places', places])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('地名库中没有：李家田埂')
    const points = fileWith('点名,X,Y\n四棵松,2450410.3,497936.9', 'points.csv')
    const asked = await sizhi(['digitize', '--text', text, '--places', points])
    expect(asked.err).toMatch(/没有带号.*中央经线/u)
    expect(asked.code).toBe(1)
    const told = await sizhi(['digitize', '--text', text, '--places', points, '--reference-system', 'EPSG:4545'])
    expect({ code: told.code, err: told.err }).toEqual({ code: 0, err: '' })
  })
})

describe('the output that docs/digitize-json.md describes', () => {
  const blocks = [
    ...readFileSync('docs/digitize-json.md', 'utf8').matchAll(/^```(?:text|json)\n(?<block>[\s\S]*?)^```$/gmu),
  ].map((match) => match.groups!['block']!)

  test('is what the example gives', LIMIT, async () => {
    const [text, places, excerpt] = blocks
    const { code, out } = await sizhi([
      'digitize',
      '--text',
      fileWith(text!.trim()),
      '--places',
      fileWith(places!, 'places.geojson'),
      '--json',
    ])
    expect(code, 'sides that stay open are no failure').toBe(0)
    const { features } = JSON.parse(out) as FeatureCollection
    for (const properties of JSON.parse(excerpt!) as object[])
      expect(features).toContainEqual(
        expect.objectContaining({ properties: expect.objectContaining(within(properties)) as object }),
      )
  })

  /** Lists of objects may hold more in each object than the excerpt tells. */
  const within = (properties: object): object =>
    Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.map((one: object) => expect.objectContaining(one) as object) : (value as unknown),
      ]),
    )

  test(
    'every segment of the demonstration has its words, method, certainty, accuracy, and reason in both languages',
    LIMIT,
    async () => {
      const { out } = await sizhi(['digitize', 'seeds/cases/qinba-hill', '--json'])
      const segments = (JSON.parse(out) as FeatureCollection).features.filter(
        ({ properties }) => properties!['part'] === 'segment',
      )
      expect(segments.length).toBeGreaterThan(20)
      const judgment = readFileSync('seeds/cases/qinba-hill/judgment.txt', 'utf8')
      for (const { properties } of segments) {
        const { method, certainty, reasonSentence, words, callIndex } = properties as SegmentProperties
        expect([typeof method, typeof certainty]).toEqual(['string', 'string'])
        expect(properties).toHaveProperty('accuracyMetres')
        expect(reasonSentence.zh).toMatch(/\p{Script=Han}/u)
        expect(reasonSentence.en).toMatch(/^[a-z]/u)
        if (callIndex === null) expect(words).toBeNull()
        else expect(words?.quote).toBe(judgment.slice(words?.start, words?.end))
      }
    },
  )

  test('a lone dividing line is drawn between the points that are given', LIMIT, async () => {
    const point = (name: string, longitude: number) => ({
      type: 'Feature',
      id: name,
      properties: { names: [name], kind: 'stone', accuracyMetres: 2 },
      geometry: { type: 'Point', coordinates: [longitude, 23] },
    })
    const places = { type: 'FeatureCollection', features: [point('黄牛石', 108.004), point('鸡公石', 108)] }
    const { code, out } = await sizhi([
      'digitize',
      '--text',
      fileWith('以黄牛石至鸡公石的直线为分界线。'),
      '--places',
      fileWith(JSON.stringify(places), 'places.geojson'),
      '--json',
    ])
    expect(code).toBe(0)
    const { features } = JSON.parse(out) as FeatureCollection
    expect(features.map(({ properties }) => [properties!['part'] as string, properties!['role'] as string])).toEqual([
      ['outline', 'dividing-line'],
      ['segment', 'dividing-line'],
    ])
    expect(features[1]!.properties).toMatchObject({
      reason: 'straight-by-words',
      certainty: 'stated',
      accuracyMetres: 2,
    })
  })
})
