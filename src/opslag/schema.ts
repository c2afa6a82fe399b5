import type { AanmeldTabellen } from './schema-aanmelding.ts'
import type { AfschriftTabellen } from './schema-afschrift.ts'
import type { AfwegingTabellen } from './schema-afweging.ts'
import type { BeheerTabellen } from './schema-beheer.ts'
import type { BerichtTabellen } from './schema-bericht.ts'
import type { BesluitTabellen } from './schema-besluit.ts'
import type { ConvenantTabellen } from './schema-delen.ts'
import type { DelenTabellen } from './schema-delen.ts'
import type { DossierTabellen } from './schema-dossier.ts'
import type { GeslotenRegimeTabellen } from './schema-gesloten-regime.ts'
import type { InwonersessieTabellen } from './schema-inwonersessie.ts'
import type { LogboekTabellen } from './schema-logboek.ts'
import type { MeldregisterTabellen } from './schema-meldregister.ts'
import type { OvergangTabellen } from './schema-overgang.ts'
import type { OverlegTabellen } from './schema-overleg.ts'
import type { PersoonTabellen } from './schema-persoon.ts'
import type { PlichtTabellen } from './schema-plicht.ts'
import type { RechtsverzoekTabellen } from './schema-rechtsverzoek.ts'
import type { RuggespraakTabellen } from './schema-ruggespraak.ts'
import type { ToegangTabellen } from './schema-toegang.ts'
import type { ToezichtTabellen } from './schema-toezicht.ts'
import type { UitvoeringRechtTabellen } from './schema-uitvoering-recht.ts'
import type { VertegenwoordigerTabellen } from './schema-vertegenwoordiger.ts'

/** Every table, as the product reads and writes it; each idea has a file of its own. */
export interface Schema
  extends
    AanmeldTabellen,
    AfschriftTabellen,
    AfwegingTabellen,
    BeheerTabellen,
    BerichtTabellen,
    BesluitTabellen,
    ConvenantTabellen,
    DelenTabellen,
    DossierTabellen,
    GeslotenRegimeTabellen,
    InwonersessieTabellen,
    LogboekTabellen,
    MeldregisterTabellen,
    OvergangTabellen,
    OverlegTabellen,
    PersoonTabellen,
    PlichtTabellen,
    RechtsverzoekTabellen,
    RuggespraakTabellen,
    ToegangTabellen,
    ToezichtTabellen,
    UitvoeringRechtTabellen,
    VertegenwoordigerTabellen {}
