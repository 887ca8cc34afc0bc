import type { CaseView } from '../../geodata/wire/case.ts'
import type { Answer, ApiProblem } from '../api/request.ts'
import type { CaseState } from './case.svelte.ts'

type Notice = 'reading' | 'saving' | 'stale' | 'saved'

/**
 * A file on its way into the case: looked at as often as a person says otherwise how it is to be read, and stored only then.
 * `Body` tells the server which file it is and how to read it; `OwnNotice` is what only this kind of file has to say.
 */
export abstract class FileImport<
  Body extends { readonly referenceSystem?: string },
  Preview,
  OwnNotice extends string,
> {
  protected readonly caseState: CaseState
  #file = $state.raw<Body | null>(null)
  #system = $state('')
  #preview = $state.raw<Preview | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #notice = $state<Notice | OwnNotice | null>(null)
  #asked = 0

  constructor(caseState: CaseState) {
    this.caseState = caseState
  }

  /** What is said meanwhile. */
  protected abstract readonly bringing: Notice | OwnNotice
  /** What names the file to the server, or why there is nothing to name. */
  protected abstract bring(file: File, language: string): Promise<Answer<Body> | OwnNotice>
  protected abstract ask(body: Body, language: string): Promise<Answer<Preview>>
  /** How else the file is to be read. */
  protected options(): Partial<Body> {
    return {}
  }

  get hasFile(): boolean {
    return this.#file !== null
  }
  get system(): string {
    return this.#system
  }
  get preview(): Preview | null {
    return this.#preview
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get notice(): Notice | OwnNotice | null {
    return this.#notice
  }

  async choose(file: File, language: string): Promise<void> {
    this.cancel()
    const asked = this.#asked
    this.#notice = this.bringing
    const brought = await this.bring(file, language)
    // Another file was chosen meanwhile.
    if (asked !== this.#asked) return
    this.#notice = typeof brought === 'string' ? brought : null
    if (typeof brought === 'string') return
    this.#problem = brought.ok ? null : brought.problem
    if (!brought.ok) return
    this.#file = brought.data
    await this.look(language)
  }

  /** Looks at the same file under another reference system; empty: the one that the file names. */
  async chooseSystem(system: string, language: string): Promise<void> {
    this.#system = system
    await this.look(language)
  }

  cancel(): void {
    this.#asked++
    this.#file = null
    this.#system = ''
    this.#preview = null
    this.#problem = null
    this.#notice = null
  }

  /** The file and how it is to be read; null while there is none. */
  protected body(): Body | null {
    if (this.#file === null) return null
    return { ...this.#file, ...(this.#system === '' ? {} : { referenceSystem: this.#system }), ...this.options() }
  }

  protected async look(language: string): Promise<void> {
    const body = this.body()
    if (body === null) return
    const asked = ++this.#asked
    this.#notice = 'reading'
    this.#problem = null
    const answer = await this.ask(body, language)
    // Another file or system was chosen meanwhile.
    if (asked !== this.#asked) return
    this.#notice = null
    this.#preview = answer.ok ? answer.data : null
    this.#problem = answer.ok ? null : answer.problem
  }

  /** Whether the change was made; what is said then is the caller's. */
  protected async change(send: (etag: string) => Promise<Answer<CaseView>>): Promise<boolean> {
    this.#notice = 'saving'
    let problem: ApiProblem | null = null
    const outcome = await this.caseState.change(async (etag) => {
      const answer = await send(etag)
      if (!answer.ok) problem = answer.problem
      return answer
    })
    this.#notice = outcome === 'stale' ? 'stale' : null
    this.#problem = outcome === 'failed' ? problem : null
    return outcome === 'saved'
  }

  protected say(notice: Notice | OwnNotice): void {
    this.#notice = notice
  }
}
