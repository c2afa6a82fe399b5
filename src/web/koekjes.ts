/** The secret of the session. */
export const sessieCookie = 'deelwijzer_sessie'

/** Says for a quarter of an hour that somebody left in haste; nothing about whom. */
export const wegCookie = 'deelwijzer_weg'
