/** A running PostgreSQL, ours or given. */
export interface Server {
  /** Address with all rights: creates roles and databases. Never handed to the application. */
  beheerUrl: string
  /** Secret the role passwords are derived from (`rolUrl`). */
  rolGeheim: string
  /** Major version of the server. */
  versie: number
  /** True for our own server, false for DATABASE_URL. */
  eigen: boolean
  /** Called once when the server goes away without us stopping it. */
  onLost: (callback: () => void) => void
  /** Stops our own server (fast shutdown); leaves a given or shared one running. */
  stop: () => Promise<void>
}
