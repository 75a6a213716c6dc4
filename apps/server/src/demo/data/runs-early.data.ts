import { enrolled } from './enrolled.rules';
import type { DemoRun } from './types';

export const earlyRuns: readonly DemoRun[] = [
  {
    key: 'ai-question-hour-1',
    course: 'ai-question-hour',
    sessions: [{ day: 5, start: '15:00', minutes: 60 }],
    capacity: 60,
    online: true,
    enrolments: enrolled(`
      naomi-tjon joris-bakker femke-oosterhof frans-geelen annelies-vos mirjam-poppink djamila-bensaid
      sven-eshuis tim-janssen ellen-roovers odile-hermans fenna-kuipers olga-novak laurens-overbeek
      gulsen-aydin piotr-kowalski truus-wentink judith-kok
    `),
  },
  {
    key: 'stikstofvragenuur-1',
    course: 'stikstofvragenuur',
    sessions: [{ day: 8, start: '12:00', minutes: 60 }],
    capacity: 50,
    online: true,
    enrolments: enrolled(`
      karim-ouali kees-van-dam lisanne-wolbert petra-jansen arjan-nijland guy-frissen omar-haddad
      priya-soekhai joost-hendriks lieke-bosch ruben-zijlstra milan-petrovic anke-postma reint-mulder
    `),
  },
  {
    key: 'de-avg-in-een-ochtend-1',
    course: 'de-avg-in-een-ochtend',
    sessions: [{ day: 9, start: '09:00', minutes: 180 }],
    capacity: 15,
    room: 'groningen-noorderzaal',
    online: false,
    enrolments: enrolled(`
      gerda-rouwenhorst rick-molenaar sanna-kivits luuk-van-den-broek xenia-pawirodimedjo saskia-lammers
      ahmad-karimi daniel-groen nienke-schouten hilde-mensink timo-hartman jeanette-rozendal
      adriaan-dieleman
    `),
  },
  {
    key: 'schrijven-op-b1-1',
    course: 'schrijven-op-b1',
    sessions: [{ day: 10, start: '09:30', minutes: 150 }],
    capacity: 14,
    room: 'raalte-zaal-2',
    online: false,
    enrolments: enrolled(`
      tom-de-bruijne dirk-ekkelenkamp yvonne-kamphuis henrike-slot fatou-diallo niels-goossens
      tariq-rahimi lotte-verhagen marit-veldkamp soraya-lindeman sanne-brouwer
    `),
  },
  {
    key: 'een-dag-mee-met-het-wijkteam-1',
    course: 'een-dag-mee-met-het-wijkteam',
    sessions: [{ day: 12, start: '08:30', minutes: 450 }],
    capacity: 2,
    room: 'den-haag-wijkteam',
    online: false,
    enrolments: enrolled('roel-vaessen geertje-oldenburger'),
  },
  {
    key: 'vragenuur-netcongestie-1',
    course: 'vragenuur-netcongestie',
    sessions: [{ day: 13, start: '15:30', minutes: 60 }],
    capacity: 50,
    online: true,
    enrolments: enrolled(`
      anita-boerrigter marjan-stolk edwin-prins thijs-verbeek froukje-bouma aafke-hofstee kees-van-dam
      daan-gerritsen karim-ouali bas-zonneveld kevin-pengel petra-jansen wilma-van-lieshout nadia-amrani
      dilara-ozturk mirjam-poppink
    `),
  },
  {
    key: 'omgevingswet-voor-beleidsmakers-1',
    course: 'omgevingswet-voor-beleidsmakers',
    sessions: [
      { day: 15, start: '09:30', minutes: 150 },
      { day: 22, start: '09:30', minutes: 150 },
      { day: 29, start: '09:30', minutes: 150 },
      { day: 43, start: '09:30', minutes: 150 },
    ],
    capacity: 16,
    room: 'breda-markzaal',
    online: false,
    enrolments: enrolled(`
      priya-soekhai omar-haddad gijs-wagenaar anke-postma reint-mulder milan-petrovic tom-de-bruijne
      maud-verhoeven guy-frissen
    `),
  },
  {
    key: 'woo-van-vraag-naar-besluit-1',
    course: 'woo-van-vraag-naar-besluit',
    sessions: [{ day: 16, start: '13:30', minutes: 180 }],
    capacity: 15,
    room: 'zwolle-zaal-sassen',
    online: false,
    enrolments: enrolled(`
      ewout-terlingen annelies-vos wouter-schepers hanan-el-idrissi elif-yildiz leonie-de-visser
      bram-hulshof carla-hamelink shanti-ramdin jesse-van-dijk yara-pinas
    `),
  },
  {
    key: 'meekijken-aan-de-omgevingstafel-1',
    course: 'meekijken-aan-de-omgevingstafel',
    sessions: [{ day: 17, start: '13:00', minutes: 240 }],
    capacity: 4,
    room: 'enschede-omgevingstafel',
    online: false,
    enrolments: enrolled('gert-jan-kolkman tariq-rahimi kubra-arslan arjan-nijland'),
  },
  {
    key: 'excel-voor-beleid-1',
    course: 'excel-voor-beleid',
    sessions: [
      { day: 18, start: '10:00', minutes: 90 },
      { day: 25, start: '10:00', minutes: 90 },
    ],
    capacity: 12,
    online: true,
    enrolments: enrolled(`
      bas-zonneveld hugo-nieuwenhuis djamila-bensaid hilde-mensink jeanette-rozendal mei-lin-wong
      henrike-slot wilma-van-lieshout berend-zwiers saskia-lammers sven-eshuis ahmad-karimi
    `),
  },
  {
    key: 'vroeg-erop-af-1',
    course: 'vroeg-erop-af',
    sessions: [{ day: 19, start: '13:30', minutes: 180 }],
    capacity: 16,
    room: 'rotterdam-maaszaal',
    online: false,
    enrolments: enrolled(`
      chantal-wijngaarde dilara-ozturk shirley-martina ilse-peters marloes-de-wit jeroen-meijerink
      fatou-diallo marit-veldkamp
    `),
  },
  {
    key: 'inkoop-zonder-omwegen-1',
    course: 'inkoop-zonder-omwegen',
    sessions: [
      { day: 20, start: '09:30', minutes: 180 },
      { day: 27, start: '09:30', minutes: 180 },
    ],
    capacity: 14,
    room: 'leeuwarden-torenkamer',
    online: false,
    enrolments: enrolled('tim-janssen denise-kartosen ibrahim-sahin willemijn-van-de-beek inge-kramer rick-molenaar'),
  },
  {
    key: 'weglakken-zonder-spijt-1',
    course: 'weglakken-zonder-spijt',
    sessions: [{ day: 21, start: '10:00', minutes: 120 }],
    capacity: 20,
    online: true,
    enrolments: enrolled(`
      annelies-vos wouter-schepers yara-pinas elif-yildiz shanti-ramdin jesse-van-dijk bram-hulshof
      ewout-terlingen carla-hamelink
    `),
  },
  {
    key: 'een-besluit-dat-je-begrijpt-1',
    course: 'een-besluit-dat-je-begrijpt',
    sessions: [{ day: 22, start: '13:00', minutes: 180 }],
    capacity: 16,
    room: 'den-haag-atrium',
    online: true,
    enrolments: enrolled(`
      ruben-zijlstra adriaan-dieleman femke-oosterhof vincent-lopes leonie-de-visser kees-van-dam
      yvonne-kamphuis judith-kok lotte-verhagen hanan-el-idrissi arjan-nijland kubra-arslan marjan-stolk
      floor-visser
    `),
  },
  {
    key: 'de-begroting-lezen-1',
    course: 'de-begroting-lezen',
    sessions: [{ day: 23, start: '09:00', minutes: 180 }],
    capacity: 20,
    room: 'nijmegen-waalzaal',
    online: true,
    enrolments: enrolled(`
      charlotte-van-rijn daan-gerritsen daniel-groen gert-jan-kolkman edwin-prins niels-goossens jan-wit
      anita-boerrigter steven-chen marcel-verstappen frans-geelen pieter-blom stefan-wolters mehmet-demir
      maarten-ligtenberg geertje-oldenburger els-van-ginkel
    `),
  },
  {
    key: 'van-bruidsschat-naar-eigen-regels-1',
    course: 'van-bruidsschat-naar-eigen-regels',
    sessions: [
      { day: 24, start: '09:30', minutes: 210 },
      { day: 38, start: '09:30', minutes: 210 },
    ],
    capacity: 18,
    room: 'utrecht-6a',
    online: true,
    enrolments: enrolled(`
      mohamed-azzouz joost-hendriks rogier-ten-cate thijs-verbeek petra-jansen luuk-van-den-broek
      ellen-roovers soraya-lindeman harm-wiersema lisanne-wolbert jelmer-drent dirk-ekkelenkamp
      tariq-rahimi aafke-hofstee wietske-tuinstra
    `),
  },
  {
    key: 'lastige-gesprekken-bij-toezicht-1',
    course: 'lastige-gesprekken-bij-toezicht',
    sessions: [{ day: 25, start: '13:00', minutes: 210 }],
    capacity: 12,
    room: 'nvwa-oefenlokaal',
    online: false,
    enrolments: enrolled(`
      mirjam-poppink fenna-kuipers kevin-pengel gerda-rouwenhorst chantal-wijngaarde youssef-benali
      marloes-de-wit karim-ouali marieke-boersma froukje-bouma
    `),
  },
  {
    key: 'inburgering-voor-nieuwe-regisseurs-1',
    course: 'inburgering-voor-nieuwe-regisseurs',
    sessions: [
      { day: 26, start: '13:30', minutes: 150 },
      { day: 33, start: '13:30', minutes: 150 },
      { day: 40, start: '13:30', minutes: 150 },
    ],
    capacity: 20,
    online: true,
    enrolments: enrolled('tryntsje-hoekstra joris-bakker anouk-pluijmen timo-hartman xenia-pawirodimedjo'),
  },
  {
    key: 'maatwerk-durven-1',
    course: 'maatwerk-durven',
    sessions: [{ day: 28, start: '10:00', minutes: 150 }],
    capacity: 16,
    room: 'utrecht-6b',
    online: false,
    enrolments: enrolled(`
      fatou-diallo nadia-amrani mehmet-demir sunil-bhagwandin jolanda-smulders ilse-peters
      jeroen-meijerink dilara-ozturk roel-vaessen
    `),
  },
];
