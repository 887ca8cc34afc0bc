import type { ServiceOutcome, ServiceWay } from './model.ts'

/** A paper that is left behind or put up publicly is served although nobody took it. */
export const isServed = ({ outcome, way }: { readonly outcome: ServiceOutcome; readonly way: ServiceWay }): boolean =>
  outcome === 'received' || way === 'left' || way === 'by-notice'
