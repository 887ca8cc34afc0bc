import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

import { readBaseMaps } from '../../server/base-maps/read-base-maps.ts'
import { UnusableSettings } from '../../server/config.ts'
import { writeMbtiles, writePmtiles } from '../support/base-maps/tile-files.ts'
import { tilePicture } from '../support/base-maps/tile-picture.ts'

const PICTURE = tilePicture([10, 20, 30])
const OTHER_PICTURE = tilePicture([200, 20, 30])
const PNG_TILES = 2
const VECTOR_TILES = 1
const TOLD = { id: 'one', title: '影像', attribution: '某测绘院' }
const XYZ = { ...TOLD, kind: 'xyz', address: 'https://maps.example/{z}/{x}/{y}.png' }

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sizhi-base-maps-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  mkdirSync(join(made, 'base-maps'))
  return made
}

/** What an office that writes this gets. */
async function read(configured: unknown, dataFolder = folder()) {
  const path = join(dataFolder, 'base-maps.json')
  writeFileSync(path, typeof configured === 'string' ? configured : JSON.stringify(configured))
  const maps = await readBaseMaps(path, dataFolder)
  onTestFinished(() => maps.close())
  return maps
}

async function refusal(configured: unknown, dataFolder?: string): Promise<string> {
  const error: unknown = await read(configured, dataFolder).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(UnusableSettings)
  return (error as Error).message
}

describe('the base maps of an installation', () => {
  it('are none where nobody set any up', async () => {
    const maps = await readBaseMaps(null, 'no such folder')
    expect([maps.all, maps.origins]).toEqual([[], []])
  })

  it('open the hosts of their tiles and no others', async () => {
    const key = 'a-key-of-this-office'
    const dataFolder = folder()
    writeFileSync(join(dataFolder, 'key'), `${key}\n`)
    const maps = await read(
      [
        XYZ,
        { ...TOLD, id: 'two', kind: 'tianditu', picture: 'vector', keyFile: join(dataFolder, 'key') },
        { ...TOLD, id: 'three', kind: 'pmtiles', address: 'http://10.0.0.5:8080/a/ground.pmtiles' },
      ],
      dataFolder,
    )
    expect(maps.origins).toEqual([
      'https://maps.example',
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((server) => `https://t${server}.tianditu.gov.cn`),
      'http://10.0.0.5:8080',
    ])
    expect(maps.all[1]!.layers[0]!.addresses[0]).toMatch(/&tk=a-key-of-this-office$/u)
    expect(maps.all.map(({ tellsOrigin }) => tellsOrigin)).toEqual([false, true, false])
  })

  it('may hold a key in the middle of an address', async () => {
    const address = 'https://maps.example/{key}/{z}/{x}/{y}.png'
    const maps = await read([{ ...XYZ, address, key: 'k/1' }])
    expect(maps.all[0]!.layers[0]!.addresses).toEqual(['https://maps.example/k%2F1/{z}/{x}/{y}.png'])
  })

  it('tell an exhibit who made them', async () => {
    const maps = await read([{ ...XYZ, reviewNumber: 'GS（2024）0568号' }])
    expect(maps.noteOf('one')).toEqual({ ...TOLD, reviewNumber: 'GS（2024）0568号' })
    expect(maps.noteOf('other')).toBeNull()
  })
})

describe('tiles that are shifted', () => {
  const address = 'https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}'

  it('are refused where nobody says that they are', async () => {
    expect(await refusal([{ ...XYZ, address }])).toMatch(/base map one comes from webrd01\.is\.autonavi\.com.*GCJ-02/u)
    expect(await refusal([{ ...XYZ, address, datum: 'WGS84' }])).toMatch(/GCJ-02/u)
  })

  it('are offered as shifted where somebody says so, at the address that was given', async () => {
    const [map] = (await read([{ ...XYZ, address, datum: 'GCJ-02' }])).all
    expect(map).toMatchObject({ datum: 'GCJ-02', layers: [{ addresses: [address] }] })
  })

  it('on a system of their own are refused in any case', async () => {
    const baidu = 'https://maponline0.bdimg.com/tile/?x={x}&y={y}&z={z}'
    expect(await refusal([{ ...XYZ, address: baidu, datum: 'GCJ-02' }])).toMatch(/system of their own/u)
  })
})

describe('a file that cannot be used is told in one sentence', () => {
  it.each([
    ['no JSON', '{', /cannot be read as a list in JSON/u],
    ['no list', '{}', /cannot be read as a list in JSON/u],
    [
      'an unknown kind',
      [{ ...XYZ, kind: 'tms' }],
      /base map "one" has no kind that is known: there are tianditu, xyz/u,
    ],
    ['no attribution', [{ ...XYZ, attribution: undefined }], /base map "one" is wrong at \/.*attribution/u],
    ['a word too many', [{ ...XYZ, colour: 'red' }], /base map "one" is wrong at/u],
    ['an address of another kind', [{ ...XYZ, address: 'ftp://maps.example/{z}' }], /wrong at \/address/u],
    ['the same id twice', [XYZ, XYZ], /base map one stands there twice/u],
    ['tiles in degrees', [{ ...TOLD, kind: 'tianditu', picture: 'vector', key: 'k', matrixSet: 'c' }], /_c/u],
    ['天地图 without a key', [{ ...TOLD, kind: 'tianditu', picture: 'vector' }], /needs a key/u],
    ['a path out of the folder', [{ ...TOLD, kind: 'file', file: '../secret.mbtiles' }], /wrong at \/file/u],
    ['a file that is not there', [{ ...TOLD, kind: 'file', file: 'a.mbtiles' }], /cannot be opened as MBTiles/u],
    ['a file that is not there', [{ ...TOLD, kind: 'file', file: 'a.pmtiles' }], /cannot be opened/u],
  ])('%s', async (_, configured, sentence) => {
    expect(await refusal(configured)).toMatch(sentence)
  })

  it('never with the key in it', async () => {
    const key = 'a-key-of-this-office'
    const wrong = { ...TOLD, kind: 'tianditu', picture: 'globe', key }
    expect(await refusal([wrong])).not.toContain(key)
    expect(await refusal([{ ...wrong, picture: 'vector', keyFile: 'no such file' }])).not.toContain(key)
  })
})

describe('files of tiles in the data folder', () => {
  it('MBTiles give the tile that lies there, from the north, and nothing where none is', async () => {
    const dataFolder = folder()
    writeMbtiles(join(dataFolder, 'base-maps/ground.mbtiles'), [
      { zoom: 1, column: 0, row: 0, bytes: PICTURE },
      { zoom: 2, column: 3, row: 1, bytes: OTHER_PICTURE },
    ])
    const maps = await read([{ ...TOLD, kind: 'file', file: 'ground.mbtiles' }], dataFolder)
    expect(maps.all[0]!.layers).toEqual([
      { kind: 'tiles', addresses: ['/api/base-maps/one/tiles/{z}/{x}/{y}'], tilePixels: 256, minZoom: 1, maxZoom: 2 },
    ])
    expect(maps.origins).toEqual([])
    const tiles = maps.tilesOf('one')!
    expect(await tiles.tile(1, 0, 0)).toEqual({ bytes: new Uint8Array(PICTURE), mediaType: 'image/png' })
    expect(Buffer.from((await tiles.tile(2, 3, 1))!.bytes).equals(OTHER_PICTURE)).toBe(true)
    expect(await tiles.tile(2, 3, 2)).toBeNull()
  })

  it('PMTiles give theirs', async () => {
    const dataFolder = folder()
    writePmtiles(join(dataFolder, 'base-maps/ground.pmtiles'), PICTURE, PNG_TILES)
    const maps = await read([{ ...TOLD, kind: 'file', file: 'ground.pmtiles' }], dataFolder)
    const tiles = maps.tilesOf('one')!
    expect(Buffer.from((await tiles.tile(0, 0, 0))!.bytes).equals(PICTURE)).toBe(true)
    expect(await tiles.tile(1, 0, 0)).toBeNull()
  })

  it('that hold no pictures are refused', async () => {
    const dataFolder = folder()
    writePmtiles(join(dataFolder, 'base-maps/ground.pmtiles'), PICTURE, VECTOR_TILES)
    writeMbtiles(join(dataFolder, 'base-maps/vector.mbtiles'), [
      { zoom: 0, column: 0, row: 0, bytes: Buffer.from([0x1f, 0x8b, 8, 0]) },
    ])
    writeMbtiles(join(dataFolder, 'base-maps/empty.mbtiles'), [])
    writeFileSync(join(dataFolder, 'base-maps/words.mbtiles'), 'not a database at all')
    writeFileSync(join(dataFolder, 'base-maps/words.pmtiles'), 'not an archive at all')
    const told = (file: string) => refusal([{ ...TOLD, kind: 'file', file }], dataFolder)
    expect(await told('ground.pmtiles')).toMatch(/no pictures/u)
    expect(await told('vector.mbtiles')).toMatch(/no pictures/u)
    expect(await told('empty.mbtiles')).toMatch(/holds no tiles/u)
    expect(await told('words.mbtiles')).toMatch(/cannot be (?:read|opened) as MBTiles/u)
    expect(await told('words.pmtiles')).toMatch(/cannot be read as PMTiles/u)
  })
})
