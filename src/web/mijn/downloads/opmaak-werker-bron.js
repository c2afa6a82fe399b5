// The thread, when the program runs from its source: tsx does not follow into a thread by itself.
import { register } from 'tsx/esm/api'

register()
await import('./opmaak-werker.ts')
