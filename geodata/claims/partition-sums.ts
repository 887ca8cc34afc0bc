/** Ground that a set of claimants asks for, and nobody else. */
export type ClaimedGround = {
  /** In alphabetical order, each once. */
  readonly claimantLetters: readonly string[]
  readonly areas: Areas
}
type Areas = { readonly planarSquareMetres: number; readonly ellipsoidalSquareMetres: number }

export type PartitionSums = {
  sets: { claimantLetters: string[]; areas: Areas }[]
  claimants: { claimantLetter: string; claimed: Areas; undisputed: Areas }[]
  whole: Areas
  disputed: Areas
}

const areaOf = (faces: readonly ClaimedGround[]): Areas => ({
  planarSquareMetres: faces.reduce((sum, { areas }) => sum + areas.planarSquareMetres, 0),
  ellipsoidalSquareMetres: faces.reduce((sum, { areas }) => sum + areas.ellipsoidalSquareMetres, 0),
})

const isDisputed = ({ claimantLetters }: ClaimedGround): boolean => claimantLetters.length > 1

/** What the faces of a partition come to: per set of claimants, per claimant, in all and in dispute. A claimant with several papers counts once. */
export function sumOfFaces(faces: readonly ClaimedGround[]): PartitionSums {
  const bySet = new Map<string, ClaimedGround[]>()
  for (const face of faces) {
    const set = face.claimantLetters.join(' ')
    bySet.set(set, [...(bySet.get(set) ?? []), face])
  }
  const letters = [...new Set(faces.flatMap(({ claimantLetters }) => claimantLetters))].sort()
  return {
    sets: [...bySet.values()].map((ground) => ({
      claimantLetters: [...ground[0]!.claimantLetters],
      areas: areaOf(ground),
    })),
    claimants: letters.map((claimantLetter) => {
      const own = faces.filter(({ claimantLetters }) => claimantLetters.includes(claimantLetter))
      return { claimantLetter, claimed: areaOf(own), undisputed: areaOf(own.filter((face) => !isDisputed(face))) }
    }),
    whole: areaOf(faces),
    disputed: areaOf(faces.filter(isDisputed)),
  }
}
