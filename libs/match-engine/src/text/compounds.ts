/**
 * Parts of Dutch compounds that occur in the work of government, as they stand inside a compound. A word is split only
 * when all of it is covered, so the list may miss words but seldom errs.
 */
const governmentParts = `
aanbested aanbesteding aanbestedings aanbod aandacht aanpak aanvraag abonnement academie accountant achterstand actie
activiteit administratie adres advies adviseur adviserings afdeling affaire afspraken afval akkoord algoritme ambtenaar
ambtenaren analyse analist applicatie arbeid arbeids arbeidsmarkt archief architect architectuur armoede asiel audit
auto balans basis bedrijf bedrijfs bedrijven begeleiding begroting begrotings beheer beheerder behandel behandeling
behoefte belang belangen belasting belastings beleid beleids bemiddeling benadering beoordeling beoordelings beperking
bericht beroep beroeps bescherming beschermings besluit besluitvorming bestand bestek bestemming bestemmings bestuur
bestuurder bestuurlijk bestuurs beveiliging beveiligings bewijs bewoner bewoners bewust bezoek bezwaar bezwaarschrift
bezwaarschriften bijstand bijstands biodiversiteit bodem boek boekhouding bouw bouwen bouwkunde brand brief brieven
brug bruggen buiten buurt burger burgers burgerzaken camera cel centrum chemie cijfer civiel cliënt client coach
coaching code commissie communicatie computer conflict contact contract contracten controle controller cultuur cursus
cyber dag data databank debat deel deelname delict desk deskundige deskundigheid detail deur diagnose dienst dienst
diensten dienstverlening dier dieren digitaal directie dijk docent document documenten doel doelgroep doelgroepen dorp
dossier drink drugs duurzaamheid duurzaamheids echtscheiding economie educatie eis eisen energie erf erfgoed ervaring
evaluatie evenement evenementen expert familie fase fiets financien financiering financierings fiscaal formulier fraude
functie functionaris fysiek gebied gebieds gebouw gebouwen gebruik gebruiker gebruikers gedrag gedrags gegevens geld
geluid gemeente gemeenteraad gemeentelijk gemeenten gesprek gesprekken gespreks geweld gewelds gezin gezins gezond
gezondheid gezondheids gezondheidszorg grens groen groep groeps grond grondstof hand handel handels handhaving
handhavings handleiding haven heffing herstel hitte hulp hulpverlening huis huisvesting huisvestings huishouden huur
identiteit implementatie impact informatie informatica ingenieur inburgering inburgerings incident infrastructuur
inkomen inkomens inkoop innovatie innovatie inspectie inspraak integratie integriteit integriteits internet interview
intervisie inwoner inwoners inzicht jaar jaarrekening jeugd jeugdzorg jongeren juridisch jurist kaart kabel kader kamer
kansen kantoor kapitaal kas kennis keten keuken keuring kinder kinderen klacht klachten klant klanten klimaat klus
koers kosten kracht krediet kring kunst kwaliteit kwaliteits land landbouw landschap landschaps last leer leerling
leider leiding leiderschap les leven levens lichaam licht lijst literatuur logistiek loket loon lucht maatregel maat
maatschappij macht machine management manager mantel mantelzorg markt materiaal materialen mede medewerker medewerkers
medewerking media mens mensen methode methodiek milieu mobiliteit mobiliteits model module monitor monitoring motor
museum muziek natuur net netwerk nood norm normen nota object onderhandeling onderhandelings onderhoud onderhouds
ondermijning ondermijnings onderneming ondernemers onderwijs onderzoek onderzoeks ondersteuning ondersteunings
ontwerp ontwikkeling ontwikkelings omgeving omgevings omgevingsrecht omgevingsvergunning omgevingswet opdracht
opdrachtgever opdrachten openbaar openbaarheid openbaarmaking operatie opleiding opleidings oplossing opname opslag
opsporing opsporings opvang organisatie organisatie ouder ouderen ouders overeenkomst overgang overheid overheids
overlast overleg pand park parkeer participatie participatie patient pensioen personeel personeels persoon persoons
persoonsgegevens plan planning plannen plant plein politie politiek portaal post praktijk preventie prijs privacy
proces processen procedure product productie programma programmeer project projecten projectleider provincie publiek
punt raad raads rapport rapportage raming recht rechten rechts rechtspraak reclame recreatie reken rekening regel
regelgeving regeling regio register registratie reis reiniging relatie rente ruimte ruimtelijk rijks risico samenleving
samenwerking samenwerkings sanering schade schap school schrijf schrijven schuld schulden schuldhulp schuldhulpverlening
sector service situatie sloop sociaal software spel spoor sport stad stads standaard steden stelsel stikstof straat
strategie stroom structuur studie sturing subsidie subsidies systeem systemen taak taal tafel team techniek
technologie tekening tekst telefoon test thema thuis toegang toegankelijkheid toekomst toelating toerisme toets toetsing
toezicht toezichts toezichthouder training transitie transport uitbesteding uitgave uitkering uitkerings uitvoering
uitvoerings vaardigheid vaardigheden vak vastgoed veiligheid veiligheids veld verandering verander veranderings
verantwoording verantwoordelijkheid verbetering verbinding verduurzaming verdrag vergader vergadering vergunning
vergunningen vergunningverlening verhaal verkeer verkeers verkoop verlening verlof vermogen vernieuwing verordening
verpleeg verslag vervoer verwerking verwerkings verzekering verzoek verzoeken verzuim vluchteling vluchtelingen voeding
voertuig voorbereiding voorlichting voorraad voorstel voorziening voorzieningen vorm vorming vreemdeling vreemdelingen
vrijwilliger vrijwilligers waarde wand warmte water waterbeheer waterschap web wegen wegenbouw welzijn welzijns werk
werkdruk werkgever werknemer werkgevers werkplek werkwijze wet wetenschap wetgeving wetgevings wijk wijken winkel
winning woning woningbouw woon wonen zaak zaken zaakgericht zee zeker zekerheid ziekte zorg zorgverlening zuivering
`;
const LINKS = ['', 's', 'en', 'e', 'n'];
const SHORTEST_PART = 3;
const SHORTEST_COMPOUND = 7;

/** Splits Dutch compounds into known words. */
export class CompoundSplitter {
  private readonly known: Set<string>;

  /** `extra`: words of the collection at hand that may be parts as well. */
  constructor(extra: Iterable<string> = []) {
    this.known = new Set(governmentParts.trim().split(/\s+/));
    for (const word of extra) if (word.length >= 4) this.known.add(word);
  }

  /** The parts of a compound, longest first part preferred; empty when it is no compound of known words. */
  split(word: string): readonly string[] {
    if (word.length < SHORTEST_COMPOUND) return [];
    for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
      const head = this.wordOf(word.slice(0, at));
      if (head === undefined) continue;
      const tail = word.slice(at);
      if (this.isKnown(tail)) return [head, tail];
      const rest = this.split(tail);
      if (rest.length) return [head, ...rest];
    }
    return [];
  }

  /** The known word before a linking sound, if any. */
  private wordOf(head: string): string | undefined {
    for (const link of LINKS) {
      if (!head.endsWith(link)) continue;
      const word = link ? head.slice(0, -link.length) : head;
      if (word.length >= SHORTEST_PART && this.known.has(word)) return word;
    }
    return undefined;
  }

  private isKnown(tail: string): boolean {
    if (this.known.has(tail)) return true;
    return ['en', 's', 'n', 'e'].some((end) => tail.endsWith(end) && this.known.has(tail.slice(0, -end.length)));
  }
}
