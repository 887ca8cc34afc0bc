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
  straight: /直线|直綫|直線|连线|联线|连接线/u.test(words),
  alongFallLine: /直(?:上|落|下|出)/u.test(words),
  fromFeatureEnd: /尽头|盡頭|尾端/u.test(words),
})

/** 回到起点, 与起点合拢, 闭合: the walk ends where it began. */
export const comesFullCircle = (words: string): boolean =>
  /(?:回|至|到|与|和|同|接)(?:到|至|原)?(?:起点|始点|原点|原处|起始点|出发点|起处)|合龙|合拢|闭合|首尾相[接连]/u.test(
    words,
  )
