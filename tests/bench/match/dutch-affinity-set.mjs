/**
 * A judged Dutch set, written for this project: 15 subjects of government work, two experts each with two texts, seven
 * needs each in other words than the texts. Judged per subject: an expert of the subject 5, of a neighbouring subject 2,
 * of any other 0.
 */
const subjects = [
  {
    near: [1],
    experts: [
      [
        'Ik behandel Woo-verzoeken en leer collega’s lakken en weigeringsgronden motiveren.',
        'Actief openbaar maken van besluiten en de inventarislijst.',
      ],
      [
        'Workshop openbaarmaking: van zoekslag in de mailbox tot besluit op een informatieverzoek.',
        'Omgaan met journalisten die stukken opvragen.',
      ],
    ],
    needs: [
      'Hoe beslissen we op een verzoek volgens de Wet open overheid?',
      'Een journalist vraagt al onze documenten op',
      'Wanneer mogen we passages zwartlakken?',
      'Uitzonderingsgronden bij openbaarheid uitleggen',
      'Welke besluiten moeten we uit onszelf publiceren?',
      'Termijnen van informatieverzoeken halen we niet',
      'Mailboxen doorzoeken voor een wob-verzoek',
    ],
  },
  {
    near: [0, 2],
    experts: [
      [
        'Als functionaris gegevensbescherming begeleid ik het opstellen van een DPIA.',
        'Privacy in het sociaal domein: grondslagen en bewaartermijnen van persoonsgegevens.',
      ],
      [
        'Cursus AVG voor beginners: verwerkingsregister en rechten van betrokkenen.',
        'Datalekken herkennen, melden en voorkomen.',
      ],
    ],
    needs: [
      'Mogen wij persoonsgegevens delen met de politie?',
      'Gegevensbeschermingseffectbeoordeling maken voor een nieuw systeem',
      'Wat te doen bij een datalek?',
      'Verwerkersovereenkomst met een leverancier sluiten',
      'Inwoner wil inzage in zijn gegevens',
      'Hoe lang mogen we dossiers met persoonsgegevens bewaren volgens de AVG?',
      'Privacyregels in het wijkteam',
    ],
  },
  {
    near: [1, 3],
    experts: [
      [
        'Ik ben CISO en vertel over de BIO en risicoanalyses voor informatiebeveiliging.',
        'Oefenen met een cyberaanval: crisisteam en herstel van back-ups.',
      ],
      [
        'Phishing en veilig gedrag: bewustwording van medewerkers.',
        'ENSIA-verantwoording en beveiligingsmaatregelen voor gemeenten.',
      ],
    ],
    needs: [
      'Onze systemen zijn gegijzeld, hoe oefenen we dat?',
      'Baseline informatiebeveiliging overheid invoeren',
      'Collega’s klikken op phishingmails',
      'Wat vraagt de cyberbeveiligingswet van een waterschap?',
      'Beveiligingsrisico’s van leveranciers beoordelen',
      'Verantwoording over informatieveiligheid aan de raad',
      'Wachtwoorden en veilig thuiswerken',
    ],
  },
  {
    near: [2],
    experts: [
      [
        'Datagedreven werken: dashboards bouwen en cijfers uitleggen aan bestuurders.',
        'Algoritmen verantwoord inzetten en opnemen in het algoritmeregister.',
      ],
      [
        'Kunstmatige intelligentie voor ambtenaren, met taalmodellen oefenen.',
        'Datakwaliteit en statistiek in R voor beleidsonderzoek.',
      ],
    ],
    needs: [
      'Mogen wij ChatGPT gebruiken bij het schrijven van beleid? AI-vragen',
      'Een dashboard maken over de wijken',
      'Algoritme toetsen op discriminatie',
      'Kwaliteit van onze data verbeteren',
      'Statistische analyse van enquêtecijfers',
      'Voorspelmodel voor schooluitval beoordelen',
      'Register van algoritmes vullen',
    ],
  },
  {
    near: [5],
    experts: [
      [
        'Europees aanbesteden van diensten: van marktconsultatie tot gunning.',
        'Gunningscriteria en beoordelen van inschrijvingen.',
      ],
      [
        'Inkoop van jeugdzorg en Wmo: tarieven, open house en contracten.',
        'Contractmanagement en leveranciersgesprekken na de aanbesteding.',
      ],
    ],
    needs: [
      'Hulp bij aanbesteden van jeugdzorg',
      'Welke drempelbedragen gelden bij inkopen?',
      'Programma van eisen schrijven voor een tender',
      'Inschrijvingen eerlijk beoordelen',
      'Een contract met een aanbieder beheren',
      'Maatschappelijk verantwoord inkopen',
      'Marktverkenning voordat we gaan aanbesteden',
    ],
  },
  {
    near: [4, 6],
    experts: [
      [
        'Toegang tot jeugdhulp: werken volgens de Jeugdwet in het lokale team.',
        'Gezinnen met veel problemen, samenwerken met scholen en jeugdbescherming.',
      ],
      [
        'Wmo-voorzieningen, keukentafelgesprekken en mantelzorg.',
        'Preventie en welzijn in de buurt voor kwetsbare inwoners.',
      ],
    ],
    needs: [
      'Gesprek voeren over ondersteuning thuis volgens de Wmo',
      'Wachtlijsten in de jeugdzorg verkorten',
      'Mantelzorgers beter helpen',
      'Veilig thuis en huiselijk geweld signaleren',
      'Samenwerking tussen onderwijs en jeugdhulpverlening',
      'Hoe richten we een wijkteam in?',
      'Huishoudelijke hulp indiceren',
    ],
  },
  {
    near: [5],
    experts: [
      ['Schuldhulpverlening en vroegsignalering van betalingsachterstanden.', 'Armoedebeleid en minimaregelingen.'],
      [
        'Participatiewet: bijstand, re-integratie en handhaven met menselijke maat.',
        'Inburgering van statushouders en begeleiding naar werk.',
      ],
    ],
    needs: [
      'Inwoners met schulden eerder bereiken',
      'Terugvordering van bijstand zorgvuldig doen',
      'Statushouders begeleiden bij inburgering',
      'Regelingen voor mensen met een laag inkomen',
      'Werkzoekenden naar een baan helpen',
      'Loonkostensubsidie en beschut werk',
      'Armoede onder kinderen aanpakken',
    ],
  },
  {
    near: [8, 9],
    experts: [
      ['Werken met de Omgevingswet: omgevingsplan en participatie.', 'Toepasbare regels maken voor het DSO.'],
      [
        'Omgevingsvergunningen beoordelen en de omgevingstafel leiden.',
        'Ruimtelijke ordening en bestemmingsplannen omzetten.',
      ],
    ],
    needs: [
      'Aanvraag voor een bouwvergunning beoordelen',
      'Ons bestemmingsplan wordt een omgevingsplan',
      'Initiatiefnemers vroeg bij elkaar brengen',
      'Regels invoeren in het digitaal stelsel',
      'Bewoners laten meepraten over een bouwplan',
      'Vergunningverleners opleiden',
      'Kruimelgevallen en afwijken van het plan',
    ],
  },
  {
    near: [7, 9],
    experts: [
      [
        'Toezicht en handhaving in de openbare ruimte, gesprekstechnieken voor boa’s.',
        'Ondermijning en Bibob-onderzoek.',
      ],
      ['Dwangsom en bestuursdwang opleggen: handhavingsbesluiten die standhouden.', 'Evenementenveiligheid en de APV.'],
    ],
    needs: [
      'Last onder dwangsom goed opschrijven',
      'Criminele inmenging bij horeca tegengaan',
      'Agressie tegen toezichthouders',
      'Veiligheidsplan voor een festival',
      'Drugspand sluiten',
      'Handhavers leren de-escaleren',
      'Parkeeroverlast en afval op straat beboeten',
    ],
  },
  {
    near: [7, 8],
    experts: [
      [
        'Bezwaarschriften behandelen en hoorzittingen voorzitten.',
        'Algemene wet bestuursrecht voor beleidsmedewerkers.',
      ],
      ['Juridisch schrijven: besluiten goed motiveren.', 'Procederen bij de bestuursrechter en mediation in bezwaar.'],
    ],
    needs: [
      'Een bezwaar informeel oplossen',
      'Hoe motiveer ik een afwijzend besluit?',
      'Verweerschrift voor de rechtbank opstellen',
      'Bezwaarcommissie ondersteunen',
      'Termijnen van de Awb',
      'Behoorlijk bestuur en de hoorplicht',
      'Beroep bij de rechter voorbereiden',
    ],
  },
  {
    near: [11],
    experts: [
      ['Begroting en jaarrekening lezen, ook voor raadsleden.', 'Planning en control: van kadernota tot jaarverslag.'],
      ['Gemeentefinanciën: grondexploitatie en reserves.', 'Belastingen en de WOZ-waardering uitleggen.'],
    ],
    needs: [
      'Raadsleden snappen de begroting niet',
      'Jaarstukken opstellen volgens het BBV',
      'Onze reserves en weerstandsvermogen',
      'Bezwaren tegen de WOZ-waarde',
      'Financiële risico’s van bouwgrond',
      'Kadernota en tussenrapportages schrijven',
      'Rechtmatigheidsverantwoording afgeven',
    ],
  },
  {
    near: [10, 12],
    experts: [
      [
        'Projectmatig werken: opdracht, planning en risico’s.',
        'Opdrachtgeverschap en projectleiderschap in de publieke sector.',
      ],
      ['Agile en scrum bij de overheid.', 'Programmamanagement en sturen op maatschappelijke doelen.'],
    ],
    needs: [
      'Een projectplan opstellen',
      'Hoe begin ik als projectleider?',
      'Scrumteam opzetten bij een provincie',
      'Risico’s van een groot project beheersen',
      'Sturen van een programma met veel partijen',
      'Rol van ambtelijk opdrachtgever',
      'Sprints en een product owner',
    ],
  },
  {
    near: [11, 13],
    experts: [
      ['Leidinggeven aan hybride teams en ontwikkelgesprekken voeren.', 'Intervisie begeleiden voor leidinggevenden.'],
      ['Werkdruk en verzuim: gesprekken over vitaliteit.', 'Strategische personeelsplanning en werving.'],
    ],
    needs: [
      'Team werkt thuis en op kantoor, hoe geef ik leiding?',
      'Medewerker is langdurig ziek',
      'Intervisiegroep starten voor managers',
      'Vacatures krijgen we niet vervuld',
      'Lastig functioneringsgesprek voeren',
      'Werkgeluk en stress verminderen',
      'Personeelsbestand vergrijst',
    ],
  },
  {
    near: [12],
    experts: [
      ['Begrijpelijke brieven schrijven op B1-niveau.', 'Schrijftraining: nota’s voor bestuurders.'],
      ['Duidelijke taal op de website en toegankelijkheid.', 'Communicatie in crisistijd en omgaan met sociale media.'],
    ],
    needs: [
      'Onze brieven zijn te moeilijk voor inwoners',
      'Een bondige bestuursnota schrijven',
      'Website voldoet niet aan WCAG',
      'Woordvoering bij een incident',
      'Heldere teksten voor laaggeletterden',
      'Bericht op social media loopt uit de hand',
      'Ambtelijke teksten herschrijven in eenvoudig Nederlands',
    ],
  },
  {
    near: [7],
    experts: [
      [
        'Energietransitie: warmtenetten en aardgasvrije wijken.',
        'Klimaatadaptatie: hitte en wateroverlast in de stad.',
      ],
      ['Waterkwaliteit en waterbeheer bij waterschappen.', 'Stikstof, natuur en biodiversiteit in vergunningen.'],
    ],
    needs: [
      'Straten lopen onder bij hevige regen',
      'Wijk van het gas af',
      'Woningen verduurzamen en isoleren',
      'Stikstofruimte berekenen voor een plan',
      'Sloten worden vies: ecologie verbeteren',
      'Regionale energiestrategie en windmolens',
      'Vergroening tegen hittestress',
    ],
  },
];

export const experts = subjects.flatMap(({ experts: people }, s) =>
  people.map((texts, k) => ({ id: `expert-${s}-${k}`, subject: s, texts })),
);
export const needs = subjects.flatMap(({ needs: texts }, s) =>
  texts.map((text, k) => ({ id: `need-${s}-${k}`, subject: s, text })),
);
export function rating(expert, need) {
  if (expert.subject === need.subject) return 5;
  return subjects[expert.subject].near.includes(need.subject) ? 2 : 0;
}
