/**
 * Cuts the bytes of one PostgreSQL client connection into protocol messages. The first message has no type byte
 * (a start-up packet, or a request for encryption or cancelling); every later one is a type byte and a length.
 * Bytes that arrive in many pieces are joined once, when a message is complete.
 */
export interface ClientMessage {
  /** The type byte as a letter; `startup`, `encrypt` and `cancel` for the ones without. */
  readonly type: string
  readonly bytes: Buffer
}

const ENCRYPTION_REQUESTS = new Set([80877103, 80877104])
const CANCEL_REQUEST = 80877102

export class MessageFraming {
  private pieces: Buffer[] = []
  private size = 0
  private hasStarted = false

  add(piece: Buffer): void {
    this.pieces.push(piece)
    this.size += piece.length
  }

  /** The next complete message, or undefined until more bytes have come. */
  next(): ClientMessage | undefined {
    const headerSize = this.hasStarted ? 5 : 8
    if (this.size < headerSize) return undefined
    const header = this.peek(headerSize)
    const length = this.hasStarted ? 1 + header.readUInt32BE(1) : header.readUInt32BE(0)
    if (length < headerSize) throw new Error(`A client sent a message of ${length} bytes, which is none.`)
    if (this.size < length) return undefined
    const bytes = this.take(length)
    return { type: this.typeOf(bytes), bytes }
  }

  private typeOf(bytes: Buffer): string {
    if (this.hasStarted) return String.fromCharCode(bytes.readUInt8(0))
    const code = bytes.readUInt32BE(4)
    if (ENCRYPTION_REQUESTS.has(code)) return 'encrypt'
    if (code === CANCEL_REQUEST) return 'cancel'
    this.hasStarted = true
    return 'startup'
  }

  private peek(count: number): Buffer {
    const first = this.pieces[0]
    if (first !== undefined && first.length >= count) return first
    this.join()
    return this.pieces[0] ?? Buffer.alloc(0)
  }

  private take(count: number): Buffer {
    const first = this.pieces[0]
    if (first === undefined || first.length < count) this.join()
    const whole = this.pieces[0] ?? Buffer.alloc(0)
    this.pieces[0] = whole.subarray(count)
    if (this.pieces[0].length === 0) this.pieces.shift()
    this.size -= count
    return whole.subarray(0, count)
  }

  private join(): void {
    this.pieces = [Buffer.concat(this.pieces)]
  }
}
