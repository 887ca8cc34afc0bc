import { DrawingFault, type DrawingCursor } from '../../../geodata/exchange/drawing/model.ts'

import type { TextEncoding } from '../../../geodata/text/model.ts'

const NEW_LINE = 10
const RETURN = 13
const BEYOND_ASCII = /[\u0080-\u00ff]/u

/** Goes through the bytes of a DXF of text, without ever making a string of the whole. */
export class DxfCursor implements DrawingCursor {
  readonly #bytes: Buffer
  readonly #decoder: TextDecoder
  #at = 0
  #start = 0
  #end = 0
  code = 0
  line = 0

  constructor(bytes: Uint8Array, encoding: TextEncoding) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#decoder = new TextDecoder(encoding)
  }

  next(): boolean {
    let words = ''
    // Some programs end a drawing with empty lines.
    while (words === '') {
      if (!this.#nextLine()) return false
      words = this.#ascii().trim()
    }
    const code = Number(words)
    if (!Number.isInteger(code) || !this.#nextLine()) throw new DrawingFault(this.line)
    this.code = code
    return true
  }

  text(): string {
    const words = this.#ascii()
    const isWide = BEYOND_ASCII.test(words)
    return (isWide ? this.#decoder.decode(this.#bytes.subarray(this.#start, this.#end)) : words).trim()
  }

  number(): number {
    return Number(this.#ascii())
  }

  #ascii(): string {
    return this.#bytes.toString('latin1', this.#start, this.#end)
  }

  #nextLine(): boolean {
    if (this.#at >= this.#bytes.length) return false
    this.#start = this.#at
    const found = this.#bytes.indexOf(NEW_LINE, this.#at)
    this.#end = found < 0 ? this.#bytes.length : found
    this.#at = this.#end + 1
    if (this.#end > this.#start && this.#bytes[this.#end - 1] === RETURN) this.#end--
    this.line++
    return true
  }
}
