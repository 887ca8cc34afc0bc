/** Names, not addresses: ISO has published no vocabulary of 19152 for linked data that we know of (form: RFC 5141). */
const LADM = 'urn:iso:std:iso:19152:ed-1#'
const SIZHI = 'urn:x-sizhi:'

const node = (id: string) => ({ '@id': id, '@type': '@id' }) as const
const nodes = (id: string) => ({ '@id': id, '@type': '@id', '@container': '@set' }) as const
const day = (id: string) => ({ '@id': id, '@type': 'http://www.w3.org/2001/XMLSchema#date' }) as const

/** Classes and attributes of ISO 19152:2012 under their own names; what LADM has no name for begins with `sizhi:`. */
export const LADM_CONTEXT = {
  '@version': 1.1,
  '@vocab': LADM,
  sizhi: SIZHI,
  geo: 'http://www.opengis.net/ont/geosparql#',
  asWKT: { '@id': 'geo:asWKT', '@type': 'geo:wktLiteral' },
  members: nodes('LA_PartyMember'),
  party: node('party'),
  baunit: node('baunit'),
  level: node('level'),
  source: nodes('source'),
  su1: node('su1'),
  su2: node('su2'),
  bounds: node('sizhi:bounds'),
  statedBy: node('sizhi:statedBy'),
  follows: node('sizhi:follows'),
  replaces: node('sizhi:replaces'),
  acceptance: day('acceptance'),
  submission: day('submission'),
  accuracyMetres: 'sizhi:accuracyMetres',
  areaOnEllipsoid: 'sizhi:areaOnEllipsoid',
  call: 'sizhi:call',
  certainty: 'sizhi:certainty',
  drawnBy: 'sizhi:drawnBy',
  finding: 'sizhi:finding',
  illustrative: 'sizhi:illustrative',
  lengthMetres: 'sizhi:lengthMetres',
  offeredBy: 'sizhi:offeredBy',
  openSides: 'sizhi:openSides',
  overlapArea: 'sizhi:overlapArea',
  reason: 'sizhi:reason',
  standing: 'sizhi:standing',
  words: 'sizhi:words',
} as const
