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
      naomi-tjon timo-hartman luuk-van-den-broek frans-geelen annelies-vos jeanette-rozendal ahmad-karimi
      hilde-mensink djamila-bensaid saskia-lammers nienke-schouten daniel-groen sven-eshuis tim-janssen
      olga-novak laurens-overbeek piotr-kowalski xenia-pawirodimedjo
    `),
  },
  {
    key: 'stikstofvragenuur-1',
    course: 'stikstofvragenuur',
    sessions: [{ day: 8, start: '12:00', minutes: 60 }],
    capacity: 50,
    online: true,
    enrolments: enrolled(`
      karim-ouali kees-van-dam lisanne-wolbert petra-jansen guy-frissen omar-haddad priya-soekhai
      joost-hendriks lieke-bosch ruben-zijlstra milan-petrovic anke-postma reint-mulder kubra-arslan
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
      edwin-prins ahmad-karimi daniel-groen nienke-schouten hilde-mensink timo-hartman jeanette-rozendal
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
      dirk-ekkelenkamp anita-boerrigter ibrahim-sahin henrike-slot fatou-diallo niels-goossens
      arjan-nijland tariq-rahimi lotte-verhagen marit-veldkamp soraya-lindeman
    `),
  },
  {
    key: 'een-dag-mee-met-het-wijkteam-1',
    course: 'een-dag-mee-met-het-wijkteam',
    sessions: [{ day: 12, start: '08:30', minutes: 450 }],
    capacity: 2,
    room: 'den-haag-wijkteam',
    online: false,
    enrolments: enrolled('roel-vaessen jolanda-smulders'),
  },
  {
    key: 'vragenuur-netcongestie-1',
    course: 'vragenuur-netcongestie',
    sessions: [{ day: 13, start: '15:30', minutes: 60 }],
    capacity: 50,
    online: true,
    enrolments: enrolled(`
      marjan-stolk edwin-prins thijs-verbeek froukje-bouma aafke-hofstee kees-van-dam daan-gerritsen
      gerda-rouwenhorst karim-ouali bas-zonneveld kevin-pengel petra-jansen wilma-van-lieshout
      nadia-amrani dilara-ozturk mirjam-poppink
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
    enrolments: enrolled('tariq-rahimi thijs-verbeek lieke-bosch arjan-nijland'),
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
      bas-zonneveld frans-geelen pieter-blom femke-oosterhof hilde-mensink jeanette-rozendal mei-lin-wong
      henrike-slot judith-kok saskia-lammers sven-eshuis floor-visser
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
      chantal-wijngaarde dilara-ozturk shirley-martina ilse-peters tryntsje-hoekstra jeroen-meijerink
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
    enrolments: enrolled(
      'maarten-ligtenberg denise-kartosen ibrahim-sahin willemijn-van-de-beek inge-kramer rick-molenaar',
    ),
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
      ruben-zijlstra karim-ouali adriaan-dieleman hugo-nieuwenhuis harm-wiersema vincent-lopes
      leonie-de-visser djamila-bensaid anouk-pluijmen aafke-hofstee lotte-verhagen marjan-stolk
      mohamed-azzouz marloes-de-wit
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
      timo-hartman charlotte-van-rijn daan-gerritsen daniel-groen niels-goossens yvonne-kamphuis jan-wit
      ellen-roovers tim-janssen anita-boerrigter steven-chen hanan-el-idrissi marcel-verstappen
      stefan-wolters mehmet-demir geertje-oldenburger els-van-ginkel
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
      gert-jan-kolkman arjan-nijland joost-hendriks rogier-ten-cate thijs-verbeek petra-jansen
      luuk-van-den-broek kubra-arslan soraya-lindeman robin-haverkamp lisanne-wolbert jelmer-drent
      dirk-ekkelenkamp tariq-rahimi wietske-tuinstra
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
      edwin-prins mirjam-poppink wilma-van-lieshout fenna-kuipers kevin-pengel gerda-rouwenhorst
      jesse-van-dijk chantal-wijngaarde youssef-benali froukje-bouma
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
    enrolments: enrolled('joris-bakker aafke-hofstee mohamed-azzouz anouk-pluijmen xenia-pawirodimedjo'),
  },
  {
    key: 'maatwerk-durven-1',
    course: 'maatwerk-durven',
    sessions: [{ day: 28, start: '10:00', minutes: 150 }],
    capacity: 16,
    room: 'utrecht-6b',
    online: false,
    enrolments: enrolled(`
      fatou-diallo nadia-amrani mehmet-demir sunil-bhagwandin jolanda-smulders jeroen-meijerink
      dilara-ozturk tryntsje-hoekstra roel-vaessen
    `),
  },
];
