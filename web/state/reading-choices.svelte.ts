import type { TextEncoding } from '../../geodata/text/model.ts'
import type { UploadedFileBody } from '../../geodata/wire/file-preview.ts'

export type Chosen = Pick<UploadedFileBody, 'referenceSystem' | 'encoding' | 'layers' | 'columns'>

/** What a person says of how a file is to be read; empty where the file and its numbers tell. */
export class ReadingChoices {
  system = $state('')
  encoding = $state<TextEncoding | ''>('')
  #layers = $state.raw<readonly string[] | null>(null)
  #columns = $state.raw<Readonly<Record<string, string>>>({})

  tick(layers: readonly string[]): void {
    this.#layers = layers
  }

  /** Empty: as it is taken by its name. */
  setColumn(name: string, meaning: string): void {
    const { [name]: _before, ...others } = this.#columns
    this.#columns = meaning === '' ? others : { ...others, [name]: meaning }
  }

  columnOf(name: string): string {
    return this.#columns[name] ?? ''
  }

  clear(): void {
    this.system = ''
    this.encoding = ''
    this.#layers = null
    this.#columns = {}
  }

  chosen(): Chosen {
    return {
      ...(this.system === '' ? {} : { referenceSystem: this.system }),
      ...(this.encoding === '' ? {} : { encoding: this.encoding }),
      ...(this.#layers === null ? {} : { layers: [...this.#layers] }),
      ...(Object.keys(this.#columns).length === 0 ? {} : { columns: { ...this.#columns } }),
    }
  }
}
