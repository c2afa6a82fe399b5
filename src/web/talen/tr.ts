import type { Taal } from './taal.ts'

export const turks: Taal = {
  code: 'tr',
  naam: 'Türkçe',
  inHet: 'Turks',
  richting: 'ltr',
  titel: 'Bilgileriniz, kısaca açıklandı',
  nietGecontroleerd:
    'Bu çeviriyi kendimiz yaptık. Bir çevirmenin henüz kontrol etmesi gerekiyor. Geçerli olan Hollandaca metindir.',
  hulp: 'Okumak zor mu? Bizden yardım isteyin, örneğin bir tercüman.',
  leesVoor: 'Sesli oku',
  stop: 'Okumayı durdur',
  delen: {
    rechten: {
      kop: 'Haklarınız',
      zinnen: [
        'Yalnızca size yardım etmek için gerekli olanı yazarız.',
        'Hakkınızda ne yazıldığını görebilirsiniz. Ücretsizdir.',
        'Bir bilgiyi kimden aldığımızı ve kimin bizden öğrendiğini sorabilirsiniz.',
        'Yanlış bir şey mi var? O zaman bizden düzeltmemizi isteyin.',
        'Bir şeyin silinmesini isteyebilirsiniz. Bazen yasa gereği kalması gerekir.',
        'Kendi görüşünüzü her zaman ekletebilirsiniz.',
        'Bir bilgiyi kullanmamızı istemediğinizi söyleyebilirsiniz.',
        '1 ay içinde, nedeniyle birlikte cevap alırsınız.',
        'Daha uzun mu sürüyor? Bunu o ay içinde size bildiririz. 2 ay daha sürebilir.',
        '12 yaşında veya daha büyük müsünüz? O zaman bunu kendiniz de isteyebilirsiniz.',
        'Size yardım eden birini yanınızda getirebilirsiniz.',
      ],
    },
    toestemming: {
      kop: 'İzin veriyor musunuz? Karar sizin',
      zinnen: [
        'Bazen bir şeyi başkasına anlatıp anlatamayacağımızı sorarız.',
        'Evet diyebilirsiniz. Hayır da diyebilirsiniz.',
        'Hemen karar vermek zorunda değilsiniz.',
        'Hayır mı diyorsunuz? Size yine de yardım ederiz.',
        'Evet mi dediniz? Her zaman durdurabilirsiniz. Nedenini söylemek zorunda değilsiniz.',
        'Durduruyor musunuz? O zaman bunu artık paylaşmayız. Başkası okuduğunu yine de bilir.',
        'Bazen yasa, siz evet demeden de paylaşmaya izin verir veya bunu zorunlu kılar.',
        'O zaman bunu ve nedenini size söyleriz. Bazen bunu ancak daha sonra yapabiliriz.',
        'Soruyu anlamıyor musunuz? O zaman henüz evet demeyin. Bizden açıklama isteyin.',
      ],
    },
    'wie-keek': {
      kop: 'Bilgilerinize kim baktı?',
      zinnen: [
        'Biri bilgilerinize mi bakıyor? O zaman bilgisayar bunu yazar.',
        'Kendi sayfanızda bunun ne zaman olduğunu, hangi görevlinin baktığını ve nedenini görürsünüz.',
        'Orada isimleri görmezsiniz.',
        'Bazen bir şeyi ancak daha sonra görebilirsiniz, örneğin birini korumak için.',
        'Neden bakıldığını anlamıyor musunuz? Bize sorun. Size açıklarız.',
      ],
    },
    klacht: {
      kop: 'Şikâyet (klacht)',
      zinnen: [
        'Size iyi yardım edilmedi mi? O zaman şikâyet edebilirsiniz.',
        'Ücretsizdir. Aldığınız yardım aynen devam eder.',
        'Mektupla, telefonla, gişede veya kendi sayfanızda yapabilirsiniz.',
        '6 hafta içinde cevap alırsınız. Bazen 4 hafta daha sürer. O zaman size bildiririz.',
        'Nereye başvuracağınızı bilmiyor musunuz? Şikâyetinizi belediyeye (gemeente) gönderin. Biz iletiriz.',
        'Konu gizlilik mi? O zaman Autoriteit Persoonsgegevens kurumuna da gidebilirsiniz.',
        'Cevabımız yardımcı olmuyor mu? O zaman Nationale ombudsman kurumuna gidebilirsiniz.',
      ],
    },
    veilig: {
      kop: 'Tehlike var mı?',
      zinnen: [
        'Şu anda tehlike mi var? 112 numarasını arayın.',
        'Evde şiddet konusunda endişeli misiniz? Veilig Thuis kurumunu arayın: 0800-2000. Gece gündüz ve ücretsizdir.',
        'Birinden korkuyor musunuz? Bize söyleyin. Size ulaşmak için güvenli bir yol ararız.',
        'Telefonunuza sizinle birlikte bakan biri mi var? O zaman bizi arayın veya gelin.',
      ],
    },
  },
}
