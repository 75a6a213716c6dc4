/**
 * Words that requests and profiles share without sharing a subject: verbs of work, adjectives, who it is about, and how
 * it is learnt. They count in the score like any word, and are no reason to show: "wrote about lastige" tells nobody
 * anything.
 */
const plain: ReadonlySet<string> = set(`
  aanbieden aangeven aanpak aanpakken aanvragen afhandelen afhandelt afspraken antwoord antwoorden behandel
  behandelen behandeld behandeling behandelt begeleid begeleiden begeleidt begrijpen bekijken bekijkt beoordelen
  beoordeelt bepalen beschrijven bespreek bespreekt bespreken besproken blijf deel deelt delen denken denkt dingen
  doe doen durven duurt ga gebeurt gebruik gebruiken gebruikt geef geeft geleerd geven groei hanteren herken
  herkennen hoor horen hou houden inzetten kent kennen kies kiezen kijk kijken kijkt leert leg leggen legt lees
  lezen leest loop lopen loopt maak maakt merk merken meedenken nadenken oefen oefenen oefent omgaan omgaat
  onderzoeken ontvangen oplossen organiseren organiseert pakken past praten praat probeer proberen reageren reageert
  regelen regelt slaat stel stellen stelt snap snappen staan staat starten stoppen stuur sturen toepassen trekken
  uitleggen uitvoeren uitwerken verbeteren verder vergeten vertel vertellen vertelt verwerken vind vinden vindt voer
  voeren voert volgen volgt voorbereiden voorkomen weet weten weten werk werken werkt wilt wonen zeg zeggen zegt zet
  zetten zie zien ziet zit zitten zoekt

  actieve algemene behoorlijk belangrijk belangrijke benodigde beste beter betere bezig boos boze concreet concrete
  dagelijks dagelijkse direct directe duidelijk duidelijke echt echte eenvoudig eenvoudige eerlijk eigen ervaren
  ervaring extra fijn gewone gewoon goede groot grote handig handige heel helder heldere hele ingewikkeld
  ingewikkelde juist juiste klaar klein kleine kort korte lang lange lastig lastige lekker leuk leuke makkelijk
  makkelijke mogelijk mogelijke moeilijk moeilijke mooi mooie netjes nuttig nuttige oude praktisch praktische
  precies rustig rustige simpel simpele slim slimme snel snelle sterk sterke verschillende vaak vast vaste volgende
  voldoende vorige wekelijks wekelijkse

  afdeling afdelingen ambtenaar ambtenaren basis begin bedrijf collega collegas dag dagdeel dagen dingen gemeente
  gemeenten groep groepen inwoner inwoners iemand keer keren kennis manier manieren medewerker medewerkers mens
  mensen middag minuten moment momenten ochtend onderdeel onderwerp onderwerpen organisatie organisaties overheid
  praktijk plek provincie punt punten rijk stap stappen team teams tijd tip tips uur uren voorbeeld voorbeelden week
  weken zaak zaken

  cursus cursussen les lessen lesgeven module oefening oefeningen sessie sessies training trainingen trainer
  workshop workshops

  ask asked asking answer answers bad best better big call clear colleague colleagues course courses daily day days
  deal deals difficult direct discuss discussing easy everyday example examples explain explains explaining feel
  find finding follow good great group groups handle handles handling hard hear hour hours important keep keeps know
  knows large learn learning lesson lessons listen little long look looking many moment nice often organisation part
  people person plain practical practice prepare preparing quick quickly real right run say saying session sessions
  short simple small solve start stay step steps strong sure take takes taking talk talking team teams tell telling
  thing things think time times tip tips tough training trainings treat understand understanding way ways week weeks
  well work working works workshop workshops year years
`);

/** Whether a word that a request and a text share says what both are about. */
export const namesSubject = (word: string): boolean => !plain.has(word);

function set(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
