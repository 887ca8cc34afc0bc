import { fileKind, foreignFormat } from '../file-kind.ts'

import type { AttachmentKind } from '../../../geodata/wire/attachments.ts'

/** What the first bytes of a file say: a kind that is taken, a ZIP to be looked into, or the name of a format that is not taken. */
export type Sniffed =
  | { readonly kind: Exclude<AttachmentKind, 'docx' | 'text' | 'gpx' | 'kml'> }
  | { readonly zip: true }
  | { readonly foreign: string }

const latin1 = new TextDecoder('latin1')
const letters = (head: Uint8Array, start: number, end: number): string => latin1.decode(head.subarray(start, end))

/** Major brands of ISO media files. What is not listed here plays as MP4 does. */
const BRANDS: readonly (readonly [Sniffed, readonly string[]])[] = [
  [{ kind: 'heic' }, ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']],
  [{ foreign: 'AVIF' }, ['avif', 'avis']],
  [{ kind: 'mov' }, ['qt  ']],
  [{ kind: 'm4a' }, ['M4A ', 'M4B ']],
  [{ foreign: 'CR3' }, ['crx ']],
  [
    { kind: 'mp4' },
    [
      'isom',
      'iso2',
      'iso4',
      'iso5',
      'iso6',
      'mp41',
      'mp42',
      'M4V ',
      'avc1',
      'MSNV',
      'dash',
      '3gp4',
      '3gp5',
      '3gp6',
      'mmp4',
    ],
  ],
]

/** Formats that are known to be named; none of them is taken. */
const FOREIGN: readonly (readonly [string, number, string])[] = [
  ['EXE', 0, 'MZ'],
  ['ELF', 0, '\u007fELF'],
  ['FLAC', 0, 'fLaC'],
  ['AMR', 0, '#!AMR'],
  ['PSD', 0, '8BPS'],
  ['ISO', 0x8001, 'CD001'],
  ['xz', 0, '\u00fd7zXZ'],
  ['FLV', 0, 'FLV\u0001'],
  ['WMV', 0, '\u0030\u0026\u00b2\u0075'],
  ['DWG', 0, 'AC10'],
]
const CLASS_FILE = '\u00ca\u00fe\u00ba\u00be'

function riff(head: Uint8Array): Sniffed | undefined {
  if (letters(head, 0, 4) !== 'RIFF') return undefined
  const form = letters(head, 8, 12)
  return form === 'WAVE' ? { kind: 'wav' } : { foreign: form === 'AVI ' ? 'AVI' : form.trim() }
}

function isoMedia(head: Uint8Array): Sniffed | undefined {
  if (letters(head, 4, 8) !== 'ftyp') {
    // QuickTime of old cameras begins with its data.
    return ['moov', 'mdat', 'wide'].includes(letters(head, 4, 8)) ? { kind: 'mov' } : undefined
  }
  const brand = letters(head, 8, 12)
  return BRANDS.find(([, brands]) => brands.includes(brand))?.[0] ?? { foreign: `ISO media ${brand.trim()}` }
}

function matroska(head: Uint8Array): Sniffed | undefined {
  if (letters(head, 0, 4) !== '\u001aE\u00df\u00a3') return undefined
  return letters(head, 0, 64).includes('webm') ? { kind: 'webm' } : { foreign: 'MKV' }
}

const BIT_RATES = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const LOW_BIT_RATES = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const SAMPLE_RATES = [44_100, 48_000, 32_000]
const [VERSION_ONE, VERSION_TWO, LAYER_THREE] = [3, 2, 1]

/** The length of the frame of MPEG layer III that begins there; undefined where none does. */
function frameLength(head: Uint8Array, at: number): number | undefined {
  const [first = 0, second = 0, third = 0] = head.subarray(at, at + 3)
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || ((second >> 1) & 3) !== LAYER_THREE) return undefined
  const version = (second >> 3) & 3
  const bitRate = (version === VERSION_ONE ? BIT_RATES : LOW_BIT_RATES)[third >> 4]
  const sampleRate = SAMPLE_RATES[(third >> 2) & 3]
  if (bitRate === undefined || bitRate === 0 || sampleRate === undefined || version === 1) return undefined
  const slower = version === VERSION_ONE ? 1 : version === VERSION_TWO ? 2 : 4
  const samples = version === VERSION_ONE ? 144 : 72
  return Math.floor((samples * bitRate * 1000 * slower) / sampleRate) + ((third >> 1) & 1)
}

/** ID3 stands before a song; without it two frames in a row must. */
function mp3(head: Uint8Array): Sniffed | undefined {
  if (letters(head, 0, 3) === 'ID3') return { kind: 'mp3' }
  const length = frameLength(head, 0)
  return length !== undefined && frameLength(head, length) !== undefined ? { kind: 'mp3' } : undefined
}

const named = (head: Uint8Array): Sniffed | undefined => {
  const format =
    FOREIGN.find(([, at, signature]) => letters(head, at, at + signature.length) === signature)?.[0] ??
    (letters(head, 0, 4) === CLASS_FILE ? 'Java class' : undefined)
  return format === undefined ? undefined : { foreign: format }
}

/** Undefined for what may be text, or is known to nobody. */
export function sniff(head: Uint8Array): Sniffed | undefined {
  const known = fileKind(head)
  if (known !== undefined) return known === 'zip' ? { zip: true } : { kind: known }
  if (letters(head, 0, 4) === 'OggS') return { kind: 'ogg' }
  return riff(head) ?? isoMedia(head) ?? matroska(head) ?? mp3(head) ?? named(head)
}

/** Formats that also look like text and are asked for only when the bytes are none. */
export const foreignOfBytes = (head: Uint8Array): string | undefined => foreignFormat(head)
