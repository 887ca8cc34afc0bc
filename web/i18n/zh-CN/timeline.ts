export const timeline = {
  title: '时间线',
  help: '文书中带日期的事，按时间先后排列。点一项，看它的原话。',
  count: (count: number) => `${count} 件`,
  none: '文书中没有带日期的事。',
  gap: (since: string, until: string, days: number) =>
    `${since}至${until}相隔 ${days} 天，文书没有交代。请留意，此处不作解释。`,
  saidBy: (letter: string) => `仅见于 ${letter} 方的陈述`,
  repeats: (count: number) => `文书另有 ${count} 处说到同一件事`,
  dateOf: (kind: string) => `本${kind}的日期`,
}
