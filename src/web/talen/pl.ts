import type { Taal } from './taal.ts'

export const pools: Taal = {
  code: 'pl',
  naam: 'Polski',
  inHet: 'Pools',
  richting: 'ltr',
  titel: 'Twoje dane, krótkie wyjaśnienie',
  nietGecontroleerd:
    'To tłumaczenie przygotowaliśmy sami. Tłumacz musi je jeszcze sprawdzić. Liczy się tekst niderlandzki.',
  hulp: 'Czytanie jest trudne? Poproś nas o pomoc, na przykład o tłumacza.',
  leesVoor: 'Czytaj na głos',
  stop: 'Zatrzymaj czytanie',
  delen: {
    rechten: {
      kop: 'Twoje prawa',
      zinnen: [
        'Zapisujemy tylko to, co jest potrzebne, aby ci pomóc.',
        'Możesz zobaczyć, co jest o tobie zapisane. To nic nie kosztuje.',
        'Możesz zapytać, od kogo coś wiemy i kto wie to od nas.',
        'Coś się nie zgadza? Poproś nas o poprawienie.',
        'Możesz poprosić o usunięcie czegoś. Czasem prawo każe nam to zachować.',
        'Zawsze możesz dodać własne zdanie.',
        'Możesz powiedzieć, że nie chcesz, abyśmy czegoś używali.',
        'Odpowiedź otrzymasz w ciągu 1 miesiąca, razem z powodem.',
        'Trwa to dłużej? Powiemy ci o tym w ciągu tego miesiąca. Może to potrwać 2 miesiące dłużej.',
        'Masz 12 lat lub więcej? Możesz prosić o to także bez pomocy rodziców.',
        'Możesz przyjść z kimś, kto ci pomaga.',
      ],
    },
    toestemming: {
      kop: 'Czy wolno? To twój wybór',
      zinnen: [
        'Czasem pytamy, czy możemy powiedzieć coś innej osobie.',
        'Możesz powiedzieć „tak”. Możesz też powiedzieć „nie”.',
        'Nie musisz wybierać od razu.',
        'Mówisz „nie”? Nadal będziemy ci pomagać.',
        'Było „tak”? Zawsze możesz to zatrzymać. Nie musisz mówić dlaczego.',
        'Zatrzymujesz to? Wtedy już tego nie przekazujemy. Co ktoś już przeczytał, to nadal wie.',
        'Czasem prawo pozwala lub każe nam coś przekazać, nawet bez twojej zgody.',
        'Wtedy powiemy ci o tym i wyjaśnimy dlaczego. Czasem możemy to zrobić dopiero później.',
        'Nie rozumiesz pytania? Nie mów jeszcze „tak”. Poproś nas o wyjaśnienie.',
      ],
    },
    'wie-keek': {
      kop: 'Kto oglądał twoje dane?',
      zinnen: [
        'Ktoś ogląda twoje dane? Komputer to zapisuje.',
        'Na swojej stronie widzisz, kiedy to było, jaka funkcja oglądała i dlaczego.',
        'Nie widać tam nazwisk.',
        'Czasem możesz zobaczyć coś dopiero później, na przykład po to, by kogoś chronić.',
        'Nie rozumiesz, dlaczego ktoś oglądał dane? Zapytaj nas. Wyjaśnimy.',
      ],
    },
    klacht: {
      kop: 'Skarga (klacht)',
      zinnen: [
        'Pomoc nie była dobra? Możesz złożyć skargę.',
        'To nic nie kosztuje. Twoja pomoc trwa dalej.',
        'Możesz to zrobić listem, przez telefon, w urzędzie lub na swojej stronie.',
        'Odpowiedź otrzymasz w ciągu 6 tygodni. Czasem trwa to 4 tygodnie dłużej. Wtedy ci o tym powiemy.',
        'Nie wiesz, dokąd się zwrócić? Wyślij skargę do gminy (gemeente). My przekażemy ją dalej.',
        'Chodzi o prywatność? Możesz też zwrócić się do Autoriteit Persoonsgegevens.',
        'Nasza odpowiedź nie pomaga? Możesz zwrócić się do Nationale ombudsman.',
      ],
    },
    veilig: {
      kop: 'Czy jest niebezpiecznie?',
      zinnen: [
        'Czy teraz grozi niebezpieczeństwo? Zadzwoń pod 112.',
        'Martwisz się o przemoc w domu? Zadzwoń do Veilig Thuis: 0800-2000. Dzień i noc, za darmo.',
        'Boisz się kogoś? Powiedz nam. Poszukamy bezpiecznego sposobu kontaktu z tobą.',
        'Ktoś patrzy razem z tobą w twój telefon? Zadzwoń do nas albo przyjdź.',
      ],
    },
  },
}
