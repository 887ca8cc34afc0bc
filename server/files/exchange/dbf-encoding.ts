/** The encoding of a dBASE table. What is written beside it or in its header is believed only as far as the bytes agree. */

const UTF8_NAMES = /^(?:utf-?8|65001)$/iu
const CHINESE_NAMES = /^(?:(?:ansi\s*)?(?:cp)?936|gbk|gb2312|gb_?18030|54936|hz)$/iu
/** Language drivers of the header: Chinese (GBK), Windows and OEM. */
const CHINESE_DRIVERS = [0x4d, 0x7a]
const DRIVER_AT = 29

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Fields have fixed widths and writers cut characters in two: the half at the end of a field is no sign of anything. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const strange = [...text].filter((character) => character === '\ufffd').length
  const wide = [...text].filter((character) => character > '\u007f').length
  return strange * 10 < wide
}

/** A label of TextDecoder. GB 18030 holds all of GBK and GB 2312. */
export function dbfEncoding(dbf: Uint8Array, codePage: string): 'utf-8' | 'gb18030' {
  const body = dbf.subarray(32)
  if (UTF8_NAMES.test(codePage) && isMostlyUtf8(body)) return 'utf-8'
  if (CHINESE_NAMES.test(codePage) || CHINESE_DRIVERS.includes(dbf[DRIVER_AT] ?? 0))
    return isWideUtf8(body) ? 'utf-8' : 'gb18030'
  return isUtf8(body) || isMostlyUtf8(body) ? 'utf-8' : 'gb18030'
}

/** GDAL writes the header of one encoding and the text of another when it is told so: sound UTF-8 of three bytes is no chance. */
const isWideUtf8 = (bytes: Uint8Array): boolean =>
  isUtf8(bytes) && /\p{Script=Han}{2}/u.test(new TextDecoder('utf-8').decode(bytes))
