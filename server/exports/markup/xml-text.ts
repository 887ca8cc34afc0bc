/** XML has no place for these, not even as a reference. */
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

/** Pictures of control characters stand in Unicode in the order of what they picture. */
const FIRST_PICTURE = 0x2400

/** Each becomes its picture, so that a reader sees what stood there. */
export const xmlText = (words: string): string =>
  words.replace(NOT_IN_XML, (letter) =>
    letter < ' ' ? String.fromCodePoint(FIRST_PICTURE + letter.codePointAt(0)!) : '\ufffd',
  )
