import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { Drafts } from '../drafts/drafts.svelte.ts'
import type { OutlineWork, Step } from './outline-step.ts'

export const SAVED_OUTLINES = 'outlines-saved'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The steps that led to what was last stored from this browser: they are taken back as a further version, also after a reload. */
export class SavedSteps {
  private readonly drafts: Drafts<OutlineWork>

  constructor(drafts: Drafts<OutlineWork>) {
    this.drafts = drafts
  }

  async keep(stored: Fabric, past: readonly Step[]): Promise<void> {
    await this.drafts.load()
    for (const { id } of this.drafts.laidAside) await this.drafts.discard(id)
    await this.drafts.keep({ stored, fabric: stored, past, future: [], stretch: null })
    await this.drafts.layAside()
  }

  /** None where somebody has stored other lines since. */
  async stepsTo(standing: Fabric): Promise<readonly Step[]> {
    await this.drafts.load()
    const [last] = this.drafts.laidAside
    return last && isSame(last.work.stored, standing) ? last.work.past : []
  }
}
