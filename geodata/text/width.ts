/** Half-width form of a full-width character, and one sign for the dashes and quotes that are written in many ways. */
const SAME_SIGN: readonly (readonly [writtenAs: string, sign: string])[] = [
  ['﹐﹑', ','],
  ['〔【［〖﹝', '['],
  ['〕】］〗﹞', ']'],
  ['（﹙', '('],
  ['）﹚', ')'],
  ['－—–‐‑‒―─﹣~～', '-'],
  ['　 \u2002\u2003', ' '],
  ['﹔', ';'],
  ['﹕︰', ':'],
  ['｡', '。'],
  ['､', '、'],
  ['〝＂', '“'],
  ['〞', '”'],
]

export const WIDTH_FOLDS: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 94 }, (_, offset): [string, string] => [
    String.fromCharCode(0xff01 + offset),
    String.fromCharCode(0x21 + offset),
  ]),
  ...SAME_SIGN.flatMap(([writtenAs, sign]) => [...writtenAs].map((written): [string, string] => [written, sign])),
])
