import type { CaseView } from '../../../geodata/wire/case.ts'

/** What the words of a ruling call a side: 甲方（name） where the side is known so, else by its name. */
export function winnerName({ claimants, parties }: Pick<CaseView, 'claimants' | 'parties'>, letter: string): string {
  const claimant = claimants.find((known) => known.letter === letter)
  const side = parties
    .find(({ shortName }) => shortName === claimant?.name)
    ?.otherNames.find((name) => /^[甲乙]方$/u.test(name))
  const name = claimant?.name ?? letter
  return side === undefined ? name : `${side}（${name}）`
}
