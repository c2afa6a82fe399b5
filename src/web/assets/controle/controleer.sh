#!/bin/sh
# Rekent een bewijs na met alleen openssl (3.0 of nieuwer) en de gewone gereedschappen van een Unix-computer.
# Er gaat niets naar het internet en er is niets van ons bij nodig.
#
#   sh controleer.sh besluit.json besluit.tlog-proof logboek.vkey [getuige.vkey]
#
# Uitkomst 0: het klopt. Uitkomst 1: het klopt niet. Uitkomst 2: de controle kon niet worden gedaan.
set -u
LC_ALL=C
export LC_ALL

kan_niet() { echo "KAN NIET: $1" >&2; exit 2; }
klopt_niet() { echo "KLOPT NIET: $1"; exit 1; }

[ $# -eq 3 ] || [ $# -eq 4 ] ||
  kan_niet 'geef besluit.json, besluit.tlog-proof, logboek.vkey en soms getuige.vkey'
for bestand in "$@"; do
  [ -r "$bestand" ] || kan_niet "bestand $bestand is niet te lezen"
done
command -v openssl >/dev/null || kan_niet 'openssl ontbreekt'
map=$(mktemp -d) || kan_niet 'geen plek voor tijdelijke bestanden'
trap 'rm -rf "$map"' EXIT
json=$1 bewijs=$2 logsleutel=$3 getuigesleutel=${4-}

hex() { od -An -v -tx1 "$1" | tr -d ' \n'; }

# base64 naar een bestand; terugschrijven moet precies hetzelfde geven
uit_base64() {
  printf %s "$1" | base64 -d >"$2" 2>/dev/null || klopt_niet "$3 is geen base64"
  [ "$(base64 <"$2" | tr -d '\n')" = "$1" ] || klopt_niet "$3 is niet streng geschreven"
}

# hetzelfde voor een hash: 32 bytes zijn 44 tekens met één = aan het eind, en passen op één regel
uit_hash() {
  case $1 in *==) klopt_niet "$3 heeft niet de goede lengte" ;; *=) ;; *) klopt_niet "$3 is geen hash" ;; esac
  [ ${#1} -eq 44 ] || klopt_niet "$3 heeft niet de goede lengte"
  printf %s "$1" | base64 -d >"$2" 2>/dev/null || klopt_niet "$3 is geen base64"
  [ "$(base64 <"$2")" = "$1" ] || klopt_niet "$3 is niet streng geschreven"
}

# grootte van een bestand in bytes
maat() { wc -c <"$1" | tr -d ' '; }

sha256() { openssl dgst -sha256 -binary "$1" >"$2" || kan_niet 'openssl rekent niet'; }

getal() {
  case $1 in
    0) ;;
    '' | 0* | *[!0-9]*) klopt_niet "$2 is geen goed getal" ;;
  esac
  [ ${#1} -le 16 ] && [ "$1" -le 9007199254740991 ] || klopt_niet "$2 is te groot"
}

# vkey: naam + nummer + base64 van soort en sleutel; alleen de eerste twee plustekens scheiden
lees_sleutel() {
  vkey=$(cat "$1")
  naam=${vkey%%+*} rest=${vkey#*+}
  nummer=${rest%%+*} code=${rest#*+}
  [ "$naam+$nummer+$code" = "$vkey" ] || klopt_niet 'de sleutel heeft niet de goede vorm'
  case $naam in '' | *[[:space:]]*) klopt_niet 'de sleutel heeft geen goede naam' ;; esac
  uit_base64 "$code" "$map/$2.ruw" 'de sleutel'
  [ "$(maat "$map/$2.ruw")" = 33 ] || klopt_niet 'de sleutel heeft niet de goede lengte'
  { printf '%s\n' "$naam"; cat "$map/$2.ruw"; } >"$map/$2.id"
  sha256 "$map/$2.id" "$map/$2.hash"
  [ "$(hex "$map/$2.hash" | cut -c1-8)" = "$nummer" ] ||
    klopt_niet 'het nummer hoort niet bij de sleutel'
  soort=$(hex "$map/$2.ruw" | cut -c1-2)
  # de vaste kop van een openbare Ed25519-sleutel (RFC 8410), dan de 32 bytes zelf
  { printf '\060\052\060\005\006\003\053\145\160\003\041\000'; tail -c 32 "$map/$2.ruw"; } >"$map/$2.der"
}

# klopt een handtekening: sleutel, bericht, handtekening
is_van() {
  openssl pkeyutl -verify -pubin -keyform DER -inkey "$map/$1.der" -rawin \
    -in "$2" -sigfile "$3" >/dev/null 2>&1
}

# ── 1. Lezen ─────────────────────────────────────────────────────────────────────────────────────
[ "$(tr -d '\000-\011\013-\037' <"$bewijs" | maat /dev/stdin)" = "$(maat "$bewijs")" ] ||
  klopt_niet 'er staan tekens in het bewijs die er niet horen'
[ "$(tail -c 1 "$bewijs" | hex /dev/stdin)" = 0a ] || klopt_niet 'het bewijs is niet heel'
leeg=$(grep -n '^$' "$bewijs" | cut -d: -f1)
set -- $leeg
[ $# -eq 2 ] || klopt_niet 'het bewijs heeft niet precies twee lege regels'
eerste=$1 tweede=$2
[ "$tweede" -eq $((eerste + 4)) ] || klopt_niet 'het overzicht heeft niet precies drie regels'
head -n $((eerste - 1)) "$bewijs" >"$map/kop"
tail -n +$((eerste + 1)) "$bewijs" | head -n 3 >"$map/overzicht"
tail -n +$((tweede + 1)) "$bewijs" >"$map/handtekeningen"
[ "$(sed -n 1p "$map/kop")" = 'c2sp.org/tlog-proof@v1' ] || klopt_niet 'dit is geen bewijs'
extra=$(sed -n 2p "$map/kop") plek=$(sed -n 3p "$map/kop")
case $extra in 'extra '*) ;; *) klopt_niet 'het geheime getal ontbreekt' ;; esac
case $plek in 'index '*) ;; *) klopt_niet 'de plaats ontbreekt' ;; esac
uit_hash "${extra#extra }" "$map/geheim" 'het geheime getal'
plaats=${plek#index }
getal "$plaats" 'de plaats'
tail -n +4 "$map/kop" >"$map/pad"
origin=$(sed -n 1p "$map/overzicht") aantal=$(sed -n 2p "$map/overzicht")
getal "$aantal" 'het aantal'
uit_hash "$(sed -n 3p "$map/overzicht")" "$map/wortel" 'de wortel'

# ── 2. Van bestand naar blad ─────────────────────────────────────────────────────────────────────
{ printf 'nl.deelwijzer/gebeurtenis/v1\n'; cat "$map/geheim" "$json"; } >"$map/a"
sha256 "$map/a" "$map/vastlegging"
{ printf '\000nl.deelwijzer/blad/v1\n'; base64 <"$map/vastlegging"; } >"$map/a"
sha256 "$map/a" "$map/hash"

# ── 3. Langs het pad naar de wortel (RFC 9162 §2.1.3.2) ──────────────────────────────────────────
[ "$plaats" -lt "$aantal" ] || klopt_niet 'deze plaats bestaat niet'
fn=$plaats sn=$((aantal - 1))
while IFS= read -r regel; do
  uit_hash "$regel" "$map/buur" 'een stap van het pad'
  [ "$sn" -ne 0 ] || klopt_niet 'het pad is te lang'
  if [ $((fn % 2)) -eq 1 ] || [ "$fn" -eq "$sn" ]; then
    { printf '\001'; cat "$map/buur" "$map/hash"; } >"$map/a"
    while [ $((fn % 2)) -eq 0 ] && [ "$fn" -ne 0 ]; do
      fn=$((fn / 2)) sn=$((sn / 2))
    done
  else
    { printf '\001'; cat "$map/hash" "$map/buur"; } >"$map/a"
  fi
  sha256 "$map/a" "$map/hash"
  fn=$((fn / 2)) sn=$((sn / 2))
done <"$map/pad"
[ "$sn" -eq 0 ] || klopt_niet 'het pad is te kort'
cmp -s "$map/hash" "$map/wortel" ||
  klopt_niet 'het bestand hoort niet op deze plaats in het logboek'

# ── 4. De handtekeningen ─────────────────────────────────────────────────────────────────────────
# alle regels van deze sleutel; elke regel moet kloppen en er moet er minstens een zijn
keur() {
  gevonden=0
  while IFS= read -r regel; do
    wie=${regel#— } wie=${wie%% *} code=${regel##* }
    [ -n "$wie" ] && [ "— $wie $code" = "$regel" ] ||
      klopt_niet 'een handtekening heeft niet de goede vorm'
    uit_base64 "$code" "$map/regel" 'een handtekening'
    [ "$wie" = "$naam" ] || continue
    [ "$(hex "$map/regel" | cut -c1-8)" = "$nummer" ] || continue
    if [ "$1" = getuige ]; then
      [ "$(maat "$map/regel")" = 76 ] || klopt_niet 'de handtekening van de getuige is niet heel'
      tijd=$((0x$(hex "$map/regel" | cut -c9-24)))
      { printf 'cosignature/v1\ntime %s\n' "$tijd"; cat "$map/overzicht"; } >"$map/bericht"
    else
      [ "$(maat "$map/regel")" = 68 ] || klopt_niet 'de handtekening van het logboek is niet heel'
      cat "$map/overzicht" >"$map/bericht"
    fi
    tail -c 64 "$map/regel" >"$map/sig"
    is_van "$1" "$map/bericht" "$map/sig" || klopt_niet "de handtekening van $naam klopt niet"
    gevonden=1
  done <"$map/handtekeningen"
  [ "$gevonden" = 1 ] || klopt_niet "de handtekening van $naam ontbreekt"
}

lees_sleutel "$logsleutel" logboek
[ "$soort" = 01 ] || klopt_niet 'dit is niet de sleutel van een logboek'
[ "$naam" = "$origin" ] || klopt_niet 'deze sleutel is van een ander logboek'
keur logboek
if [ -n "$getuigesleutel" ]; then
  lees_sleutel "$getuigesleutel" getuige
  [ "$soort" = 04 ] || klopt_niet 'dit is niet de sleutel van een getuige'
  keur getuige
  echo "Getuige $naam tekende op $(date -u -d "@$tijd" '+%Y-%m-%d %H:%M UTC' 2>/dev/null || echo "seconde $tijd")."
fi
echo "KLOPT: plaats $plaats van $aantal in logboek $origin."
