import { account } from './account.ts'
import { accounts } from './accounts.ts'
import { accuracy } from './accuracy.ts'
import { alternatives } from './alternatives.ts'
import { apart } from './apart.ts'
import { address } from './address.ts'
import { attachments } from './attachments.ts'
import { baseMap } from './base-map.ts'
import { codes } from './codes.ts'
import { county } from './county.ts'
import { court } from './court.ts'
import { divisions } from './divisions.ts'
import { drawing } from './drawing.ts'
import { embed } from './embed.ts'
import { evidence } from './evidence.ts'
import { field } from './field.ts'
import { filePreview } from './file-preview.ts'
import { gazetteer } from './gazetteer.ts'
import { history } from './history.ts'
import { ledger } from './ledger.ts'
import { live } from './live.ts'
import { map } from './map.ts'
import { matrix } from './matrix.ts'
import { merge } from './merge.ts'
import { names } from './names.ts'
import { newCase } from './new-case.ts'
import { outline } from './outline.ts'
import { officer, segment } from './officer.ts'
import { overlaps } from './overlaps.ts'
import { pairCases } from './pair-cases.ts'
import { papers } from './papers.ts'
import { parcels } from './parcels.ts'
import { partition } from './partition.ts'
import { pins } from './pins.ts'
import { placeMerge } from './place-merge.ts'
import { prints } from './prints.ts'
import { procedure } from './procedure.ts'
import { publication } from './publication.ts'
import { questions } from './questions.ts'
import { reading } from './reading.ts'
import { readings } from './readings.ts'
import { rules } from './rules.ts'
import { rulingWords } from './ruling-words.ts'
import { scans } from './scans.ts'
import { search } from './search.ts'
import { sealing } from './sealing.ts'
import { home, shell } from './shell.ts'
import { sides } from './sides.ts'
import { strips } from './strips.ts'
import { survey } from './survey.ts'
import { terrain } from './terrain.ts'
import { timeline } from './timeline.ts'
import { villager } from './villager.ts'
import { words } from './words.ts'

export const chinese = {
  account,
  live,
  merge,
  accounts,
  accuracy,
  alternatives,
  apart,
  address,
  attachments,
  baseMap,
  codes,
  shell,
  home,
  newCase,
  officer,
  segment,
  matrix,
  pins,
  placeMerge,
  prints,
  procedure,
  publication,
  questions,
  reading,
  readings,
  pairCases,
  papers,
  parcels,
  partition,
  history,
  ledger,
  map,
  filePreview,
  gazetteer,
  names,
  county,
  court,
  divisions,
  drawing,
  embed,
  evidence,
  field,
  sides,
  strips,
  survey,
  terrain,
  rules,
  rulingWords,
  scans,
  search,
  sealing,
  outline,
  overlaps,
  timeline,
  villager,
  words,
}

/** Every sentence of the web pages. Chinese is the source; other languages must have every key. */
export type Catalogue = typeof chinese
