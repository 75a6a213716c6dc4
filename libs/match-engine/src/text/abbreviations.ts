/**
 * Abbreviations of Dutch government with what they stand for, by field: "abbreviation = words in full; more words", all
 * lower case and without accents. Whoever writes "Woo" means the same as who writes "Wet open overheid". Abbreviations
 * that are ordinary Dutch words (pas, fit, raak) are left out: they would be taken for the word.
 */
const dutch = `
woo = wet open overheid; openbaarmaking wob
wob = wet openbaarheid van bestuur; openbaarmaking woo
avg = algemene verordening gegevensbescherming; privacy persoonsgegevens
uavg = uitvoeringswet algemene verordening gegevensbescherming; privacy avg
wpg = wet politiegegevens; persoonsgegevens
wjsg = wet justitiele en strafvorderlijke gegevens; persoonsgegevens
fg = functionaris gegevensbescherming; privacy
bio = baseline informatiebeveiliging overheid; informatiebeveiliging
bio2 = baseline informatiebeveiliging overheid; bio informatiebeveiliging
ibd = informatiebeveiligingsdienst; informatiebeveiliging
ncsc = nationaal cyber security centrum; informatiebeveiliging
cbw = cyberbeveiligingswet; nis2 informatiebeveiliging
ensia = eenduidige normatiek single information audit; informatiebeveiliging verantwoording
isms = managementsysteem voor informatiebeveiliging; informatiebeveiliging
digid = digitale identiteit; inloggen
wdo = wet digitale overheid; inloggen
eidas = europese digitale identiteit; inloggen
nora = nederlandse overheid referentie architectuur; architectuur
gemma = gemeentelijke model architectuur; architectuur
gibit = gemeentelijke inkoopvoorwaarden bij it; inkoop
zgw = zaakgericht werken; zaken
dms = documentmanagementsysteem; documenten archief
div = documentaire informatievoorziening; archief informatiebeheer
mdto = metagegevens voor duurzaam toegankelijke overheidsinformatie; metadata archief
tmlo = toepassingsprofiel metadatering lokale overheden; metadata archief
awb = algemene wet bestuursrecht; bestuursrecht
gemw = gemeentewet; gemeente
wgr = wet gemeenschappelijke regelingen; samenwerking
gr = gemeenschappelijke regeling; samenwerking
apv = algemene plaatselijke verordening; openbare orde
bibob = bevordering integriteitsbeoordelingen door het openbaar bestuur; ondermijning
wnra = wet normalisering rechtspositie ambtenaren; ambtenarenrecht
wnt = wet normering topinkomens; beloning
rvs = raad van state; bestuursrechter
abrvs = afdeling bestuursrechtspraak raad van state; bestuursrechter
crvb = centrale raad van beroep; bestuursrechter
ow = omgevingswet; ruimtelijke ordening
dso = digitaal stelsel omgevingswet; omgevingswet
wro = wet ruimtelijke ordening; omgevingswet
wabo = wet algemene bepalingen omgevingsrecht; omgevingsvergunning
wkb = wet kwaliteitsborging voor het bouwen; bouwtoezicht
bbl = besluit bouwwerken leefomgeving; bouwtoezicht
bkl = besluit kwaliteit leefomgeving; milieu
bopa = buitenplanse omgevingsplanactiviteit; omgevingsvergunning
vth = vergunningverlening toezicht en handhaving; vergunning handhaving
boa = buitengewoon opsporingsambtenaar; handhaving
mer = milieueffectrapportage; milieu
wnb = wet natuurbescherming; natuur
rud = regionale uitvoeringsdienst; omgevingsdienst
krw = kaderrichtlijn water; waterkwaliteit
hwbp = hoogwaterbeschermingsprogramma; dijken
res = regionale energiestrategie; energietransitie
wcw = wet collectieve warmte; warmte energietransitie
tvw = transitievisie warmte; energietransitie
wvg = wet voorkeursrecht gemeenten; grond
mpg = milieuprestatie gebouwen; bouwen
beng = bijna energieneutrale gebouwen; bouwen
mjop = meerjarenonderhoudsplan; vastgoed
rvb = rijksvastgoedbedrijf; vastgoed
dvm = dynamisch verkeersmanagement; verkeer
wmo = wet maatschappelijke ondersteuning; ondersteuning
jw = jeugdwet; jeugdzorg
pw = participatiewet; bijstand
wwb = wet werk en bijstand; participatiewet bijstand
ioaw = inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte werkloze werknemers; uitkering
ioaz = inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte gewezen zelfstandigen; uitkering
bbz = besluit bijstandverlening zelfstandigen; bijstand ondernemers
wgs = wet gemeentelijke schuldhulpverlening; schulden
wsnp = wet schuldsanering natuurlijke personen; schulden
wia = wet werk en inkomen naar arbeidsvermogen; arbeidsongeschiktheid
wajong = wet arbeidsongeschiktheidsvoorziening jonggehandicapten; arbeidsongeschiktheid
wsw = wet sociale werkvoorziening; beschut werk
uwv = uitvoeringsinstituut werknemersverzekeringen; uitkering
svb = sociale verzekeringsbank; uitkering pgb
suwi = structuur uitvoeringsorganisatie werk en inkomen; uitkering
wi = wet inburgering; statushouders
wi2021 = wet inburgering 2021; inburgering
pip = plan inburgering en participatie; inburgering
coa = centraal orgaan opvang asielzoekers; asiel opvang
ind = immigratie en naturalisatiedienst; asiel vreemdelingen
pgb = persoonsgebonden budget; zorg
wlz = wet langdurige zorg; zorg
zvw = zorgverzekeringswet; zorg
wvggz = wet verplichte geestelijke gezondheidszorg; ggz
wzd = wet zorg en dwang; zorg
ggz = geestelijke gezondheidszorg; psychisch
ggd = gemeentelijke gezondheidsdienst; gezondheid
wpgz = wet publieke gezondheid; gezondheid
cjg = centrum voor jeugd en gezin; jeugdzorg
poh = praktijkondersteuner huisarts; zorg
lvb = licht verstandelijke beperking; beperking
rmc = regionale meld en coordinatiefunctie; schooluitval
vsv = voortijdig schoolverlaten; schooluitval
brp = basisregistratie personen; burgerzaken
bag = basisregistratie adressen en gebouwen; adressen
bgt = basisregistratie grootschalige topografie; kaart
brk = basisregistratie kadaster; kadaster
bro = basisregistratie ondergrond; bodem
woz = waardering onroerende zaken; belastingen
wkpb = wet kenbaarheid publiekrechtelijke beperkingen; kadaster
bsn = burgerservicenummer; persoonsgegevens
rni = registratie niet ingezetenen; burgerzaken
rvig = rijksdienst voor identiteitsgegevens; burgerzaken
kcc = klantcontactcentrum; dienstverlening
bbv = besluit begroting en verantwoording; begroting
ozb = onroerende zaak belasting; belastingen
spuk = specifieke uitkering; subsidie
sisa = single information single audit; verantwoording
btw = omzetbelasting; belastingen
bcf = btw compensatiefonds; belastingen
mkba = maatschappelijke kosten baten analyse; onderzoek
emvi = economisch meest voordelige inschrijving; aanbesteding
bpkv = beste prijs kwaliteit verhouding; aanbesteding
arw = aanbestedingsreglement werken; aanbesteding
ari = aanbestedingsreglement; aanbesteding
tenderned = aanbestedingsplatform; aanbesteding
mvi = maatschappelijk verantwoord inkopen; inkoop
mvoi = maatschappelijk verantwoord opdrachtgeven en inkopen; inkoop
sroi = social return on investment; inkoop
uav = uniforme administratieve voorwaarden; bestek
gww = grond weg en waterbouw; bouw
hrm = human resource management; personeel
cao = collectieve arbeidsovereenkomst; arbeidsvoorwaarden
fuwa = functiewaardering; personeel
hr21 = functiewaardering; personeel
ikb = individueel keuzebudget; arbeidsvoorwaarden
arbo = arbeidsomstandigheden; gezondheid
rie = risico inventarisatie en evaluatie; arbeidsomstandigheden
pmo = preventief medisch onderzoek; gezondheid
wvp = wet verbetering poortwachter; verzuim
wor = wet op de ondernemingsraden; medezeggenschap
pc = planning en control; begroting
p3o = portfolio programma en projectkantoor; project
ipma = international project management association; project
pva = plan van aanpak; project
pve = programma van eisen; eisen
vng = vereniging nederlandse gemeenten; gemeenten
ipo = interprovinciaal overleg; provincies
uvw = unie van waterschappen; waterschappen
zbo = zelfstandig bestuursorgaan; toezicht
bzk = binnenlandse zaken koninkrijksrelaties; ministerie
szw = sociale zaken werkgelegenheid; ministerie
vws = volksgezondheid welzijn sport; ministerie
ienw = infrastructuur waterstaat; ministerie
ocw = onderwijs cultuur wetenschap; ministerie
rws = rijkswaterstaat; wegen water
nvwa = nederlandse voedsel en warenautoriteit; inspectie
ilt = inspectie leefomgeving en transport; inspectie
nla = nederlandse arbeidsinspectie; inspectie
igj = inspectie gezondheidszorg en jeugd; inspectie
ggi = gemeenschappelijke gemeentelijke infrastructuur; ict
grip = gecoordineerde regionale incidentbestrijdingsprocedure; crisis
riec = regionaal informatie en expertisecentrum; ondermijning
b1 = taalniveau; begrijpelijk
ki = kunstmatige intelligentie; ai algoritme
iama = impact assessment mensenrechten en algoritmes; algoritme
`;
const international = `
gdpr = general data protection regulation; privacy
dpia = data protection impact assessment; gegevensbeschermingseffectbeoordeling privacy
ciso = chief information security officer; informatiebeveiliging
cio = chief information officer; ict
cdo = chief data officer; data
nis2 = network and information security directive; cyberbeveiligingswet cybersecurity informatiebeveiliging
mfa = multi factor authenticatie; inloggen
ai = artificial intelligence; kunstmatige intelligentie algoritme
llm = large language model; taalmodel ai
wcag = web content accessibility guidelines; digitale toegankelijkheid
csrd = corporate sustainability reporting directive; duurzaamheid verslag
esg = environmental social governance; duurzaamheid
sdg = sustainable development goals; duurzaamheid
gis = geographic information system; geografisch informatiesysteem kaart
api = application programming interface; koppelvlak
bim = building information modelling; bouwwerk informatie
hr = human resources; personeel
ict = informatie en communicatietechnologie; digitaal
kpi = key performance indicator; prestatie meten
itil = information technology infrastructure library; beheer
gdi = generieke digitale infrastructuur; digitaal
iso27001 = informatiebeveiliging norm; informatiebeveiliging
`;

interface Abbreviation {
  readonly short: string;
  readonly full: readonly string[];
  readonly meanings: readonly string[];
}

const read = (table: string): Abbreviation[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [short = '', full = '', more = ''] = line.split(/ = |; /);
      return { short, full: full.split(' '), meanings: [...full.split(' '), ...more.split(' ')].filter(Boolean) };
    });

const known = { nl: [...read(dutch), ...read(international)], en: read(international) };

/** Abbreviation → the words it adds to a text of that language. */
export const abbreviationWords: Readonly<Record<'nl' | 'en', ReadonlyMap<string, readonly string[]>>> = {
  nl: new Map(known.nl.map(({ short, meanings }) => [short, meanings])),
  en: new Map(known.en.map(({ short, meanings }) => [short, meanings])),
};

/** First word → the phrases that begin with it and their abbreviation, to find "wet open overheid" in running text. */
export const spelledOut: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly short: string }[]> =
  known.nl.reduce((map, { short, full }) => {
    return map.set(full[0]!, [...(map.get(full[0]!) ?? []), { words: full, short }]);
  }, new Map<string, { words: readonly string[]; short: string }[]>());
