import { bareRole, isLand, isLine } from './bare-role.ts'
import { closeAfter, named, stepsAfter, stepsBefore, type LegShape, type Placed } from './leg-shape.ts'

import type { MarkRole } from './model.ts'

/** 上, 下 or 落 alone, right before its landmark. */
const isLooseDescent = ({ step, phrase }: Placed): boolean => step.side !== null && phrase.start - step.start === 1

const reachRole = (shape: LegShape, placed: Placed): MarkRole => {
  const { step, reading, words } = placed
  const before = stepsBefore(shape, step)
  const after = stepsAfter(shape, step)
  const close = closeAfter(shape, step)
  // 到车路以南至…: the side chosen says that the road itself is the line.
  if (shape.inSide && after[0]?.kind === 'beyond') return bareRole(reading, words)
  const isBare = !named(before, 'from', 'along', 'by', 'reach', 'pass', 'bare', 'climb', 'heading', 'turn')
  // 下箐沟至三岔箐: down along the gully.
  if (!shape.inSide && isLooseDescent(placed) && isLine(reading) && named(after, 'reach')) return 'line'
  if (named(after, 'reach') && (!shape.inSide || isBare) && !named(after, 'along', 'by'))
    return !shape.inSide
      ? 'through'
      : isLine(reading) && after.find(({ phrases }) => phrases.length > 0)?.side
        ? 'line'
        : 'from'
  if (!shape.inSide && !(shape.isStrip && isBare)) return 'to'
  if (!isBare) return 'to'
  // 折向西到土墙角为界: a turn before it says that the line goes there.
  if (before.some(({ kind, phrases }) => kind === 'turn' && phrases.length === 0)) return 'to'
  if (named(after, 'climb') || (after.some(({ kind }) => kind === 'climb') && named(after, 'reach')))
    return isLine(reading) && reading.kind !== 'spur' ? 'line' : 'from'
  if (named(after, 'along') && named(after, 'reach', 'climb') && !isLine(reading)) return 'from'
  if (named(after, 'by') && isLand({ ...reading, isEdge: false })) return 'neighbour'
  if (close?.strong) return isLand(reading) ? 'neighbour' : 'line'
  if (close && reading.kind === 'place') return 'neighbour'
  return bareRole(reading, words)
}

const byRole = (shape: LegShape, { step, reading, words }: Placed): MarkRole => {
  const close = closeAfter(shape, step)
  if (close) return isLand(reading) ? 'neighbour' : 'line'
  const after = stepsAfter(shape, step)
  const next = after.find(({ phrases }) => phrases.length > 0)
  if (next?.kind === 'by') return isLand(reading) ? 'neighbour' : 'line'
  if (next?.kind === 'climb') return isLine(reading) && reading.kind !== 'spur' ? 'line' : 'from'
  if (named(after, 'reach')) {
    if (shape.isStrip) return 'through'
    if (isLine(reading) && !shape.hasStrongClose) return 'line'
    return named(after, 'along') || !isLine(reading) || shape.hasStrongClose ? 'from' : 'line'
  }
  if (named(after, 'along')) return 'from'
  return shape.inSide ? bareRole(reading, words) : 'line'
}

const withRole = (shape: LegShape, { step, reading }: Placed): MarkRole => {
  if (named(stepsAfter(shape, step), 'by')) return 'neighbour'
  if (shape.meets && !shape.inSide) return 'to'
  const close = closeAfter(shape, step)
  if (close?.strong) return isLand(reading) ? 'neighbour' : 'line'
  // 沿渠向西北,与国道相接: a leg that arrives there.
  if (isLine(reading) && named(stepsBefore(shape, step), 'along', 'pass', 'reach')) return 'to'
  return isLine(reading) ? 'line' : 'neighbour'
}

const travelRole = (shape: LegShape, { step, reading }: Placed): MarkRole => {
  const reaches = named(stepsAfter(shape, step), 'reach')
  if (step.kind === 'climb') {
    if (reaches && isLine(reading)) return 'line'
    if (
      !reaches &&
      reading.kind === 'gully' &&
      !reading.isEnd &&
      shape.inSide &&
      named(stepsBefore(shape, step), 'reach')
    )
      return 'line'
    return 'to'
  }
  return isLine(reading) || reading.isEdge ? 'line' : 'to'
}

const bareStepRole = (shape: LegShape, { step, reading, words }: Placed): MarkRole => {
  const after = stepsAfter(shape, step)
  if (shape.isStrip && named(stepsBefore(shape, step), 'from')) return 'through'
  if (named(after, 'by') && !shape.inSide) return bareRole(reading, words)
  if (named(after, 'touch') && shape.isStrip) return 'through'
  if (named(after, 'reach', 'along')) return named(after, 'along') && isLine(reading) ? 'line' : 'from'
  const close = closeAfter(shape, step)
  if (close?.strong) return isLand(reading) ? 'neighbour' : 'line'
  if (!shape.inSide && !close) return bareRole(reading, words)
  if (close && reading.kind === 'place') return 'neighbour'
  return bareRole(reading, words)
}

const isCrossing = (shape: LegShape) =>
  shape.steps.some(
    ({ kind, side, strong, end, start }) => kind === 'close' && !strong && side === null && end - start >= 2,
  ) && shape.steps.every(({ kind }) => ['bare', 'with', 'close', 'measure', 'remark', 'gap'].includes(kind))

/** 东起大桥: a side that tells one landmark and nothing that starts there. */
const isOnlyNamed = ({ steps, inSide }: LegShape, { step }: Placed): boolean =>
  inSide && !step.isStart && steps.every((other) => other === step || other.kind === 'gap' || other.kind === 'measure')

/** 再由山脊分水转向…: nothing is reached from it, so the line runs on it. */
const isWholeCourse = ({ steps, inSide }: LegShape, { step, reading }: Placed): boolean =>
  inSide &&
  isLine(reading) &&
  !step.isStart &&
  steps.every((other) => other === step || (other.phrases.length === 0 && other.kind !== 'begin'))

export const roleOf = (shape: LegShape, placed: Placed): MarkRole => {
  const { step, reading, words } = placed
  if (isCrossing(shape) && !shape.inSide && named(shape.steps, 'bare') && named(shape.steps, 'with')) return 'line'
  switch (step.kind) {
    case 'from':
      if (isOnlyNamed(shape, placed)) return shape.isStrip ? 'from' : bareRole(reading, words)
      // 由中坑划分: it parts, and nothing starts there.
      if (
        !step.isStart &&
        closeAfter(shape, step)?.strong &&
        isLine(reading) &&
        shape.steps.every((other) => other === step || other.phrases.length === 0)
      )
        return 'line'
      return isWholeCourse(shape, placed) ? 'line' : 'from'
    case 'along':
      return 'line'
    case 'pass':
      // 经海堤路向西至老沟: the way itself is followed.
      return shape.inSide &&
        isLine(reading) &&
        !reading.isEnd &&
        stepsAfter(shape, step).some(({ kind }) => kind === 'heading')
        ? 'line'
        : 'through'
    case 'reach':
      return reachRole(shape, placed)
    case 'by':
      return byRole(shape, placed)
    case 'with':
      return withRole(shape, placed)
    case 'climb':
    case 'heading':
    case 'turn':
      return travelRole(shape, placed)
    case 'touch':
      return shape.isStrip && step.phrases.length > 1 && step.phrases.at(-1) === placed.phrase && shape.hasStrongClose
        ? 'line'
        : closeAfter(shape, step)?.strong && !isLand(reading)
          ? 'line'
          : named(stepsAfter(shape, step), 'begin') || stepsAfter(shape, step).some(({ kind }) => kind === 'begin')
            ? 'from'
            : bareRole(reading, words)
    case 'is':
      return bareRole(reading, words)
    case 'width':
      return /顶$|^上/u.test(words) ? 'to' : 'line'
    default:
      return bareStepRole(shape, placed)
  }
}
