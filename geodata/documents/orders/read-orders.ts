/** The orders of a paper with what each does. */
import type { DocumentText } from '../document-text.ts'
import type { Order } from '../model.ts'
import { findOrders } from './operative-part.ts'
import { orderEffects } from './order-effects.ts'

export const readOrders = (document: DocumentText): Order[] =>
  findOrders(document.text).map(({ number, start, end }) => ({
    number,
    words: document.originalOf(start, end),
    effects: orderEffects(document.text.slice(start, end)),
  }))
