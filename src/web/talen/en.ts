import type { Taal } from './taal.ts'

export const engels: Taal = {
  code: 'en',
  naam: 'English',
  inHet: 'Engels',
  richting: 'ltr',
  titel: 'Your information, explained in short',
  nietGecontroleerd:
    'We made this translation ourselves. A translator still has to check it. The Dutch text is the one that counts.',
  hulp: 'Is reading hard for you? Ask us for help, for example for an interpreter.',
  leesVoor: 'Read aloud',
  stop: 'Stop reading',
  delen: {
    rechten: {
      kop: 'Your rights',
      zinnen: [
        'We only write down what we need in order to help you.',
        'You may see what is written about you. It is free.',
        'You may ask who told us something and who heard it from us.',
        'Is something wrong? Then ask us to correct it.',
        'You may ask us to remove something. Sometimes the law says that we must keep it.',
        'You may always have your own opinion added.',
        'You may say that you do not want us to use something.',
        'You get an answer within 1 month, with a reason.',
        'Does it take longer? Then we tell you within that month. It can take 2 months more.',
        'Are you 12 years or older? Then you may also ask this yourself.',
        'You may bring somebody who helps you.',
      ],
    },
    toestemming: {
      kop: 'Is it all right? You choose',
      zinnen: [
        'Sometimes we ask whether we may tell something to somebody else.',
        'You may say yes. You may also say no.',
        'You do not have to choose right away.',
        'Do you say no? Then we still help you.',
        'Did you say yes? You may stop at any time. You do not have to say why.',
        'Do you stop? Then we no longer share this. What somebody has already read, they still know.',
        'Sometimes the law allows or orders us to share, even without your yes.',
        'Then we tell you so, and why. Sometimes we can only do that later.',
        'Do you not understand the question? Then do not say yes yet. Ask us to explain.',
      ],
    },
    'wie-keek': {
      kop: 'Who looked at your information?',
      zinnen: [
        'Does somebody look at your information? Then the computer writes that down.',
        'On your own page you see when that was, which role looked, and why.',
        'You do not see names there.',
        'Sometimes you may see something only later, for example to protect somebody.',
        'Do you not understand why somebody looked? Ask us. We will explain.',
      ],
    },
    klacht: {
      kop: 'A complaint (klacht)',
      zinnen: [
        'Were you not helped well? Then you may make a complaint.',
        'It is free. Your help simply goes on.',
        'You can do it by letter, by phone, at the desk or on your own page.',
        'You get an answer within 6 weeks. Sometimes it takes 4 weeks more. Then we tell you.',
        'Do you not know where to go? Send your complaint to the municipality (gemeente). We pass it on.',
        'Is it about privacy? Then you can also go to the Autoriteit Persoonsgegevens.',
        'Does our answer not help? Then you can go to the Nationale ombudsman.',
      ],
    },
    veilig: {
      kop: 'Is there danger?',
      zinnen: [
        'Is there danger now? Call 112.',
        'Worried about violence at home? Call Veilig Thuis: 0800-2000. Day and night, and free.',
        'Are you afraid of somebody? Tell us. We will look for a safe way to reach you.',
        'Does somebody look at your phone with you? Then call us, or come by.',
      ],
    },
  },
}
