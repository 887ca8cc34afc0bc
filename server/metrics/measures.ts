/** Counts and durations in the text form that Prometheus reads (version 0.0.4). */

type Labels = Readonly<Record<string, string>>

const escaped = (value: string): string =>
  value.replace(/[\\"\n]/gu, (character) => (character === '\n' ? '\\n' : `\\${character}`))

const labelled = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const head = (name: string, help: string, type: string): string => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`

/** Goes up only. */
export class Counter {
  private readonly counts = new Map<string, number>()
  private readonly name: string
  private readonly help: string

  constructor(name: string, help: string) {
    this.name = name
    this.help = help
  }

  add(labels: Labels, by = 1): void {
    const key = labelled(labels)
    this.counts.set(key, (this.counts.get(key) ?? 0) + by)
  }

  text(): string {
    const lines = [...this.counts].map(([labels, count]) => `${this.name}${labels} ${count}\n`)
    return head(this.name, this.help, 'counter') + lines.join('')
  }
}

/** How many took at most so long. */
export class Durations {
  private readonly seen = new Map<
    string,
    { readonly labels: Labels; readonly within: number[]; count: number; sum: number }
  >()
  private readonly name: string
  private readonly help: string
  private readonly seconds: readonly number[]

  constructor(name: string, help: string, seconds: readonly number[]) {
    this.name = name
    this.help = help
    this.seconds = seconds
  }

  add(labels: Labels, seconds: number): void {
    const key = labelled(labels)
    const found = this.seen.get(key) ?? { labels, within: this.seconds.map(() => 0), count: 0, sum: 0 }
    this.seen.set(key, found)
    this.seconds.forEach((limit, index) => {
      if (seconds <= limit) found.within[index]! += 1
    })
    found.count += 1
    found.sum += seconds
  }

  text(): string {
    const lines = [...this.seen.values()].map(({ labels, within, count, sum }) => {
      const buckets = this.seconds.map(
        (limit, index) => `${this.name}_bucket${labelled({ ...labels, le: String(limit) })} ${within[index]}\n`,
      )
      const last = `${this.name}_bucket${labelled({ ...labels, le: '+Inf' })} ${count}\n`
      return `${buckets.join('')}${last}${this.name}_sum${labelled(labels)} ${sum}\n${this.name}_count${labelled(labels)} ${count}\n`
    })
    return head(this.name, this.help, 'histogram') + lines.join('')
  }
}

/** What stands at this moment. */
export const gauge = (name: string, help: string, value: number): string =>
  `${head(name, help, 'gauge')}${name} ${value}\n`
