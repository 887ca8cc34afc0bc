/** How the words say a leg runs. */
export type Manner = {
  /** 直线: the straight line between its ends. */
  readonly straight: boolean
  /** 直上, 直落 and the like: the fall line. */
  readonly alongFallLine: boolean
  /** 尽头, 起: the leg begins where the named feature ends. */
  readonly fromFeatureEnd: boolean
}

export const mannerOf = (words: string): Manner => ({
  straight: /直线|直綫|直線|连线/u.test(words),
  alongFallLine: /直(?:上|落|下|出)/u.test(words),
  fromFeatureEnd: /尽头|盡頭|尾端/u.test(words),
})
