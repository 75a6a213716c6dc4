/**
 * What the work of Dutch government calls by several names, one subject a line: the official word beside the everyday
 * one. Whoever uses a word of a line also speaks, a little, of the line as a whole. Words are compared by their stems and
 * may be parts of a compound; a word may stand in several lines.
 */
const subjects = `
aanbesteding aanbesteden inkoop inkopen inkoper tender gunning gunnen inschrijver inschrijving leverancier bestek offerte
contract overeenkomst contractbeheer contractmanagement leverancier afspraken
subsidie subsidies toelage bijdrage beschikking regeling aanvrager
bezwaar bezwaarschrift beroep beroepschrift heroverweging hoorzitting klacht geschil
klacht klachten ontevreden ombudsman klachtbehandeling beklag
besluit beschikking beslissing besluitvorming motivering motiveren beslissen
vergunning vergunningen vergunningverlening vergunningverlener ontheffing toestemming aanvraag vergunnen
handhaving handhaver toezicht toezichthouder inspectie inspecteur controle controleren overtreding overtreder naleving boete
dwangsom bestuursdwang sanctie boete maatregel overtreding sluiting
ondermijning criminaliteit crimineel witwassen drugs integriteitsonderzoek georganiseerde
openbaarmaking openbaarheid transparantie publiceren lakken openbaar
archief archivering archiveren dossiervorming bewaren bewaartermijn vernietigen documenten informatiebeheer
privacy persoonsgegevens gegevensbescherming datalek verwerkingsregister betrokkene verwerker
informatiebeveiliging beveiliging cybersecurity cyberaanval hacker hackers phishing ransomware gijzelsoftware wachtwoord
algoritme algoritmen kunstmatige intelligentie taalmodel chatbot machinelearning model
data gegevens dataset dashboard cijfers statistiek analyse grafiek rapportage
onderzoek onderzoeken enquete vragenlijst evaluatie evalueren monitor meten interview
software applicatie systeem programma automatisering ict
website webpagina online digitaal internet portaal formulier
toegankelijkheid toegankelijk drempelvrij screenreader slechtziend blind beperking
begroting jaarrekening financien geld budget uitgaven kosten jaarstukken kadernota tekort bezuiniging bezuinigen
controle accountant audit rechtmatigheid verantwoording interne
belasting belastingen heffing aanslag leges tarief tarieven woz
schuld schulden schuldhulp schuldhulpverlening betalingsachterstand geldzorgen incasso deurwaarder beslag
armoede minima minimabeleid bestaanszekerheid rondkomen inkomen arm
bijstand uitkering participatiewet inkomensondersteuning sociale
werkloos werkzoekende werkzoekenden re-integratie reintegratie baan werkgever arbeidsmarkt werk vacature
inburgering inburgeraar statushouder statushouders vluchteling vluchtelingen nieuwkomer nieuwkomers asielzoeker asiel migrant opvang
jeugd jeugdzorg jeugdhulp jongere jongeren kind kinderen gezin opvoeding opvoeden
onderwijs school leerling leerplicht schooluitval verzuim leraar docent
zorg ondersteuning hulpverlening hulp begeleiding client patient
ouderen oudere senioren vergrijzing eenzaam eenzaamheid dementie
mantelzorg mantelzorger naaste verzorgen
wijkteam buurtteam keukentafelgesprek maatwerkvoorziening voorziening indicatie
gezondheid gezond preventie leefstijl overgewicht roken bewegen vaccinatie
psychisch verward ggz geestelijke verslaving verslaafd
geweld mishandeling huiselijk kindermishandeling slachtoffer dader agressie
wonen woning woningen woningbouw huisvesting huizen huis huur corporatie volkshuisvesting woningnood
dakloos daklozen dakloosheid thuisloos opvang briefadres
ruimtelijke ordening omgevingsplan bestemmingsplan bouwplan planologie omgevingsvisie inrichting
bouw bouwen verbouwen bouwwerk bouwtoezicht constructie aannemer sloop
grond grondbeleid grondexploitatie kavel perceel gebiedsontwikkeling
participatie inspraak meedenken bewoners bewonersavond burgerberaad samenspraak zeggenschap
inwoner inwoners burger burgers bewoner bewoners
verkeer mobiliteit fiets fietser fietspad parkeren parkeer auto bereikbaarheid verkeersveiligheid weg wegen
openbaar vervoer bus trein reiziger
openbare ruimte straat plein plantsoen onderhoud beheer riolering riool
groen boom bomen natuur ecologie biodiversiteit park vergroening
water waterkwaliteit waterbeheer sloot rivier oppervlaktewater grondwater lozing
dijk dijken kering overstroming hoogwater waterveiligheid
klimaat klimaatadaptatie hitte droogte wateroverlast hittestress
energie energietransitie warmtenet aardgasvrij aardgas zonnepaneel windmolen verduurzaming verduurzamen isolatie isoleren stroomnet netcongestie
duurzaam duurzaamheid verduurzaming circulair hergebruik grondstof
afval afvalinzameling restafval container recycling zwerfafval
milieu uitstoot geluid geluidsoverlast geur lucht luchtkwaliteit vervuiling stikstof bodem bodemverontreiniging
landbouw boer boeren agrariers platteland veehouderij
dierenwelzijn dieren dier huisdier
economie ondernemer ondernemers bedrijf bedrijven winkel winkeliers horeca mkb bedrijventerrein detailhandel
toerisme recreatie bezoeker evenement evenementen
kunst cultuur erfgoed museum monument monumenten bibliotheek
sport sportvereniging vereniging zwembad beweging
vrijwilliger vrijwilligers burgerinitiatief bewonersinitiatief
veiligheid openbare orde overlast politie leefbaarheid
crisis ramp calamiteit rampenbestrijding crisisteam crisisbeheersing incident noodsituatie
brandweer brand brandveiligheid hulpdienst
polarisatie radicalisering extremisme spanningen maatschappelijke
discriminatie inclusie diversiteit gelijke uitsluiting racisme
integriteit gedragscode belangenverstrengeling melder klokkenluider misstand sociale
raad gemeenteraad raadslid raadsleden griffie griffier statenleden politiek volksvertegenwoordiger
bestuurder wethouder burgemeester college gedeputeerde minister politiek-bestuurlijke sensitiviteit
beleid beleidsmaker beleidsadviseur beleidsnota visie strategie
wet wetgeving regelgeving verordening jurist juridisch recht regels wetten
rechter rechtbank rechtszaak procederen verweer verweerschrift uitspraak
verkiezing verkiezingen stembureau stemmen kiezer
burgerzaken paspoort rijbewijs geboorteaangifte verhuizing balie
dienstverlening loket balie klantcontact klant klanten telefoon publiekszaken
communicatie voorlichting woordvoering woordvoerder pers persbericht journalist media
sociale media social facebook instagram bericht
taal schrijven schrijfstijl brief brieven tekst teksten begrijpelijk eenvoudig laaggeletterd leesbaar
gesprek gesprekken gesprekstechniek gespreksvoering luisteren doorvragen
agressie boos boze woede dreiging bedreiging escalatie de-escaleren intimidatie
presenteren presentatie spreken publiek verhaal storytelling
vergadering vergaderen overleg bijeenkomst voorzitter notulen agenda
onderhandelen onderhandeling mediation bemiddeling conflict conflicten ruzie
leidinggeven leidinggevende leiderschap manager management teamleider chef aansturen
team teamontwikkeling samenwerken samenwerking collega teams
coaching coach coachen intervisie supervisie mentor begeleiden reflectie
verzuim ziekte ziek arts re-integratie ziekmelding herstel bedrijfsarts
werkdruk stress burn-out vitaliteit werkplezier overbelast balans
werving selectie sollicitatie vacature vacatures personeel krapte arbeidsmarkt aannemen sollicitant
personeel medewerker medewerkers personeelsbeleid rechtspositie ambtenaar ambtenaren
functioneringsgesprek beoordeling ontwikkelgesprek beoordelingsgesprek functioneren feedback
opleiding training cursus leren leerlijn workshop scholing trainer didactiek inwerken
nieuw starter starters inwerken onboarding trainee stagiair
project projectleider projectmanagement projectplan planning mijlpaal oplevering projectmatig
programma programmamanager programmamanagement opgave opgavegericht
opdrachtgever opdrachtgeverschap opdrachtnemer opdracht
scrum agile sprint backlog iteratief wendbaar
risico risicos risicoanalyse risicomanagement beheersen onzekerheid
proces processen werkproces procesverbetering lean efficiency verbeteren stroomlijnen
verandering veranderen verandermanagement reorganisatie organisatieontwikkeling weerstand fusie
innovatie innoveren experiment vernieuwing vernieuwen pilot
samenwerkingsverband gemeenschappelijke regeling ketensamenwerking keten partner netwerk
kaart kaarten geo geografisch ruimtelijke plattegrond
register registratie basisregistratie registreren
vastgoed gebouw gebouwen accommodatie pand huisvesting kantoor
europa europese brussel eu internationaal grensoverschrijdend
kwetsbaar kwetsbare multiprobleem zelfredzaamheid zelfredzaam
ethiek ethisch moreel dilemma waarden beraad
gedrag gedragsverandering nudging gedragsinzichten beinvloeden
ontwerp ontwerpen design gebruiker gebruikers gebruikersonderzoek prototype
`;

/** Every word with the numbers of its subjects, as written; to be stemmed by whoever uses it. */
export const subjectWords: ReadonlyMap<string, readonly number[]> = subjects
  .trim()
  .split('\n')
  .reduce((map, line, subject) => {
    for (const word of line.split(' ')) map.set(word, [...(map.get(word) ?? []), subject]);
    return map;
  }, new Map<string, number[]>());
