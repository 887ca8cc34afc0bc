import type { FileColumn } from './file-layer.ts'

/** Kinds of columns by their numbers (`header.fbs` of FlatGeobuf): whole numbers of eight bytes, numbers of eight bytes, texts. */
export const COLUMN_KINDS = { INTEGER: 7, REAL: 10, TEXT: 11 } as const satisfies Record<
  FileColumn<never>['type'],
  number
>

const [COLUMN_BYTES, LENGTH_BYTES, NUMBER_BYTES] = [2, 4, 8]
const MOST_BYTES_A_CHARACTER = 3

/** Values of a row, each after the number of its column; what is missing is left out. */
export class FlatGeobufProperties {
  readonly #kinds: readonly FileColumn<never>['type'][]
  #bytes = Buffer.alloc(1 << 12)
  #at = 0

  constructor(kinds: readonly FileColumn<never>['type'][]) {
    this.#kinds = kinds
  }

  /** What is given out holds until the next call. */
  of(values: readonly (string | number | null)[]): Uint8Array {
    this.#at = 0
    for (const [column, value] of values.entries()) {
      if (value === null) continue
      this.#makeRoom(typeof value === 'string' ? MOST_BYTES_A_CHARACTER * value.length : NUMBER_BYTES)
      this.#at = this.#bytes.writeUInt16LE(column, this.#at)
      this.#write(this.#kinds[column]!, value)
    }
    return this.#bytes.subarray(0, this.#at)
  }

  #write(kind: FileColumn<never>['type'], value: string | number): void {
    if (kind === 'INTEGER') this.#at = this.#bytes.writeBigInt64LE(BigInt(value), this.#at)
    else if (kind === 'REAL') this.#at = this.#bytes.writeDoubleLE(Number(value), this.#at)
    else {
      const length = this.#bytes.write(String(value), this.#at + LENGTH_BYTES)
      this.#at = this.#bytes.writeUInt32LE(length, this.#at) + length
    }
  }

  #makeRoom(bytes: number): void {
    const needed = this.#at + COLUMN_BYTES + LENGTH_BYTES + bytes
    if (needed <= this.#bytes.length) return
    const larger = Buffer.alloc(2 * needed)
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}
