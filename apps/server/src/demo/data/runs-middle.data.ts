import { enrolled } from './enrolled.rules';
import type { DemoRun } from './types';

export const middleRuns: readonly DemoRun[] = [
  {
    key: 'een-rapport-dat-standhoudt-1',
    course: 'een-rapport-dat-standhoudt',
    sessions: [{ day: 29, start: '09:30', minutes: 180 }],
    capacity: 18,
    room: 'rijkskantoor-noordzee',
    online: true,
    enrolments: enrolled('daan-gerritsen petra-jansen aafke-hofstee thijs-verbeek edwin-prins els-van-ginkel'),
  },
  {
    key: 'archiveren-in-een-dag-1',
    course: 'archiveren-in-een-dag',
    sessions: [{ day: 30, start: '09:30', minutes: 360 }],
    capacity: 14,
    room: 'archief-leslokaal',
    online: false,
    enrolments: enrolled('hugo-nieuwenhuis fenna-kuipers ruben-zijlstra wouter-schepers bram-hulshof sanne-brouwer'),
  },
  {
    key: 'samen-een-dpia-invullen-1',
    course: 'samen-een-dpia-invullen',
    sessions: [{ day: 31, start: '13:30', minutes: 120 }],
    capacity: 16,
    online: true,
    enrolments: enrolled(`
      jeanette-rozendal ahmad-karimi mei-lin-wong annelies-vos berend-zwiers luuk-van-den-broek
      shanti-ramdin truus-wentink koen-derksen floor-visser saskia-lammers
    `),
  },
  {
    key: 'projectleider-zonder-macht-1',
    course: 'projectleider-zonder-macht',
    sessions: [
      { day: 32, start: '13:00', minutes: 180 },
      { day: 39, start: '13:00', minutes: 180 },
      { day: 46, start: '13:00', minutes: 180 },
      { day: 60, start: '13:00', minutes: 180 },
    ],
    capacity: 14,
    room: 'hardenberg-vechtzaal',
    online: false,
    enrolments: enrolled('kees-van-dam gulsen-aydin adriaan-dieleman'),
  },
  {
    key: 'het-gesprek-aan-de-keukentafel-1',
    course: 'het-gesprek-aan-de-keukentafel',
    sessions: [{ day: 33, start: '09:30', minutes: 360 }],
    capacity: 12,
    room: 'tilburg-oefenzaal',
    online: false,
    enrolments: enrolled(`
      ilse-peters shirley-martina geertje-oldenburger nadia-amrani jeroen-meijerink dilara-ozturk
      fatou-diallo sunil-bhagwandin chantal-wijngaarde marloes-de-wit mehmet-demir roel-vaessen
    `),
  },
  {
    key: 'buying-green-without-jargon-1',
    course: 'buying-green-without-jargon',
    sessions: [{ day: 34, start: '14:00', minutes: 120 }],
    capacity: 30,
    online: true,
    enrolments: enrolled(`
      marcel-verstappen niels-goossens inge-kramer hanan-el-idrissi willemijn-van-de-beek
      charlotte-van-rijn sjoerd-de-haan daniel-groen
    `),
  },
  {
    key: 'ai-question-hour-2',
    course: 'ai-question-hour',
    sessions: [{ day: 34, start: '15:00', minutes: 60 }],
    capacity: 60,
    online: true,
    enrolments: enrolled('rick-molenaar marieke-boersma miriam-de-leeuw steven-chen froukje-bouma edwin-prins'),
  },
  {
    key: 'bezwaar-bel-eerst-1',
    course: 'bezwaar-bel-eerst',
    sessions: [{ day: 35, start: '09:30', minutes: 360 }],
    capacity: 12,
    room: 'maastricht-jekerkamer',
    online: false,
    enrolments: enrolled('judith-kok vincent-lopes lotte-verhagen sanne-brouwer denise-kartosen'),
  },
  {
    key: 'stikstofvragenuur-2',
    course: 'stikstofvragenuur',
    sessions: [{ day: 36, start: '12:00', minutes: 60 }],
    capacity: 50,
    online: true,
    enrolments: enrolled('gert-jan-kolkman gijs-wagenaar kubra-arslan tom-de-bruijne robin-haverkamp'),
  },
  {
    key: 'zoeken-in-mail-en-apps-1',
    course: 'zoeken-in-mail-en-apps',
    sessions: [{ day: 37, start: '09:00', minutes: 90 }],
    capacity: 12,
    room: 'veluwe-grift',
    online: false,
    enrolments: enrolled(`
      ewout-terlingen elif-yildiz yara-pinas annelies-vos ravi-gopal shanti-ramdin bram-hulshof
      leonie-de-visser wouter-schepers jesse-van-dijk
    `),
  },
  {
    key: 'lozingen-herkennen-in-het-veld-1',
    course: 'lozingen-herkennen-in-het-veld',
    sessions: [{ day: 38, start: '09:00', minutes: 240 }],
    capacity: 10,
    room: 'doetinchem-veldlokaal',
    online: false,
    enrolments: enrolled(
      'marjan-stolk els-van-ginkel wilma-van-lieshout youssef-benali bas-zonneveld anke-postma nadia-amrani',
    ),
  },
  {
    key: 'charts-people-understand-1',
    course: 'charts-people-understand',
    sessions: [{ day: 39, start: '13:30', minutes: 180 }],
    capacity: 14,
    room: 'amsterdam-grachtenkamer',
    online: false,
    enrolments: enrolled(`
      nienke-schouten ahmad-karimi olga-novak daniel-groen piotr-kowalski rick-molenaar eline-smit
      jeanette-rozendal saskia-lammers
    `),
  },
  {
    key: 'een-dag-mee-met-het-wijkteam-2',
    course: 'een-dag-mee-met-het-wijkteam',
    sessions: [{ day: 40, start: '08:30', minutes: 450 }],
    capacity: 2,
    room: 'den-haag-wijkteam',
    online: false,
    enrolments: enrolled('jolanda-smulders'),
  },
  {
    key: 'intervisie-begeleiden-1',
    course: 'intervisie-begeleiden',
    sessions: [
      { day: 41, start: '09:30', minutes: 180 },
      { day: 55, start: '09:30', minutes: 180 },
      { day: 76, start: '09:30', minutes: 180 },
    ],
    capacity: 10,
    room: 'zuid-holland-kringzaal',
    online: false,
    enrolments: enrolled(`
      mei-lin-wong frans-geelen vincent-lopes ilse-peters femke-oosterhof sjoerd-de-haan truus-wentink
      ibrahim-sahin pieter-blom dilara-ozturk
    `),
  },
  {
    key: 'vragenuur-netcongestie-2',
    course: 'vragenuur-netcongestie',
    sessions: [{ day: 41, start: '15:30', minutes: 60 }],
    capacity: 50,
    online: true,
    enrolments: enrolled('roel-vaessen merve-kaya miriam-de-leeuw inge-kramer'),
  },
  {
    key: 'lastige-woo-verzoeken-1',
    course: 'lastige-woo-verzoeken',
    sessions: [{ day: 42, start: '13:00', minutes: 180 }],
    capacity: 16,
    room: 'amersfoort-molenzaal',
    online: true,
    enrolments: enrolled(`
      bram-hulshof carla-hamelink kevin-pengel annelies-vos ewout-terlingen odile-hermans shanti-ramdin
      marieke-boersma leonie-de-visser gert-jan-kolkman ravi-gopal froukje-bouma elif-yildiz
    `),
  },
  {
    key: 'woo-van-vraag-naar-besluit-2',
    course: 'woo-van-vraag-naar-besluit',
    sessions: [{ day: 44, start: '09:30', minutes: 180 }],
    capacity: 16,
    room: 'deventer-hanzekamer',
    online: false,
    enrolments: enrolled('wilma-van-lieshout jelmer-drent lotte-verhagen rick-molenaar'),
  },
];
