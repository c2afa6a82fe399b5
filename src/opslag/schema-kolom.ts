import type { ColumnType } from 'kysely'

/** A calendar date as `yyyy-mm-dd`; never a JavaScript Date, which would shift with the time zone. */
export type DatumTekst = string

/** A moment; comes out as a Date. */
export type Tijdstip = ColumnType<Date, Date | string, Date | string>
/** JSON goes in as text that we made and comes out as what it was: only our own code writes these columns. */
export type Json<T> = ColumnType<T, string, string>

declare const dicht: unique symbol
/** A text that `verzegel` made; nothing else fits in a sealed column. */
export type VerzegeldeTekst = string & { readonly [dicht]: true }
/** A sealed text column: sealed text goes in, and inside `metContext` the text itself comes out. */
export type Verzegeld = ColumnType<string, VerzegeldeTekst, VerzegeldeTekst>
export type VerzegeldOfLeeg = ColumnType<
  string | null,
  VerzegeldeTekst | null,
  VerzegeldeTekst | null
>
/** Sealed json: goes in as made by `verzegelJson`. */
export type VerzegeldJson<T> = ColumnType<T, VerzegeldeTekst, VerzegeldeTekst>
