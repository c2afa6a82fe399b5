import type { Vorm } from './teksten.ts'

interface Veranderdteksten {
  oud: (dag: string) => string
  nieuw: (dag: string) => string
  afgeschermd: (dag: string) => string
  weerKop: string
  weerTeGebruiken: (dag: string) => string
}

const u: Veranderdteksten = {
  oud: (dag) => `Dit stond er tot ${dag}. Het is verbeterd, omdat u dat vroeg.`,
  nieuw: (dag) => `Dit is verbeterd op ${dag}, omdat u dat vroeg.`,
  afgeschermd: (dag) => `Sinds ${dag} mag niemand dit gebruiken. Dat vroeg u.`,
  weerKop: 'Dit mag straks weer',
  weerTeGebruiken: (dag) => `Vanaf ${dag} mag dit weer worden gebruikt. Dit is de reden:`,
}

const je: Veranderdteksten = {
  ...u,
  oud: (dag) => `Dit stond er tot ${dag}. Het is verbeterd, omdat je dat vroeg.`,
  nieuw: (dag) => `Dit is verbeterd op ${dag}, omdat je dat vroeg.`,
  afgeschermd: (dag) => `Sinds ${dag} mag niemand dit gebruiken. Dat vroeg je.`,
}

export const veranderdTeksten: Readonly<Record<Vorm, Veranderdteksten>> = { u, je }
