/**
 * What the product itself does with personal data, as lines of the register (AVG 30) that every gemeente begins with. Those of
 * the tasks come with the inrichting.
 */
export const eigenActiviteiten = [
  {
    uri: 'urn:deelwijzer:activiteit:inrichting-en-petten',
    naam: 'Inrichting en petten',
    doel: 'Vastleggen wie wat mag',
    grondslag: 'AVG 6.1.c, AVG 32',
  },
  {
    uri: 'urn:deelwijzer:activiteit:toegang-tot-dossiers',
    naam: 'Toegang tot dossiers',
    doel: 'Regelen wie bij een dossier kan',
    grondslag: 'AVG 6.1.c, AVG 32',
  },
  {
    uri: 'urn:deelwijzer:activiteit:toezicht-op-toegang',
    naam: 'Toezicht op toegang',
    doel: 'Nagaan of er terecht is gekeken',
    grondslag: 'AVG 6.1.c, AVG 39',
  },
  {
    uri: 'urn:deelwijzer:activiteit:inloggen',
    naam: 'Inloggen en wisselen van pet',
    doel: 'Weten wie er werkt en in welke rol',
    grondslag: 'AVG 6.1.e',
  },
  {
    uri: 'urn:deelwijzer:activiteit:intake',
    naam: 'Hulpvraag aannemen',
    doel: 'Een vraag aannemen',
    grondslag: 'AVG 6.1.e',
  },
  {
    uri: 'urn:deelwijzer:activiteit:dossier',
    naam: 'Dossier raadplegen',
    doel: 'Werken in een eigen dossier',
    grondslag: 'AVG 6.1.e',
  },
  {
    uri: 'urn:deelwijzer:activiteit:eigen-pagina',
    naam: 'Eigen pagina van de inwoner',
    doel: 'Inwoners laten zien wat er over hen staat',
    grondslag: 'AVG 6.1.c, AVG 15',
  },
  {
    uri: 'urn:deelwijzer:activiteit:teamoverzicht',
    naam: 'Teamoverzicht in aantallen',
    doel: 'Leidinggeven',
    grondslag: 'AVG 6.1.e',
  },
  {
    uri: 'urn:deelwijzer:activiteit:verzoeken-van-inwoners',
    naam: 'Verzoeken van inwoners',
    doel: 'Beslissen over een verzoek van een inwoner en het uitvoeren',
    grondslag: 'AVG 6.1.c, AVG 12',
  },
] as const
