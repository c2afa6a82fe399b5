import type { Hono } from 'hono'
import type { Omgeving } from '../../verzoek.ts'

/** The beheerder: petten, registrations, the autorisatiedocument and the periodic control. */
export function mountPetbeheer(_app: Hono<Omgeving>): void {}
