import type { ColumnType } from 'kysely'

/** A calendar date as `yyyy-mm-dd`; never a JavaScript Date, which would shift with the time zone. */
export type DatumTekst = string

/** A moment; comes out as a Date. */
export type Tijdstip = ColumnType<Date, Date | string, Date | string>
/** JSON goes in as text that we made and comes out as what it was: only our own code writes these columns. */
export type Json<T> = ColumnType<T, string, string>
