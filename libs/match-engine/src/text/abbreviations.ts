/**
 * Abbreviations of Dutch government with what they stand for. Whoever writes "Woo" means the same as who writes "Wet
 * open overheid"; `[abbreviation, words, ...more words]`, all lower case and without accents.
 */
const table: readonly (readonly [string, ...string[]])[] = [
  ['woo', 'wet open overheid', 'openbaarmaking', 'wob'],
  ['wob', 'wet openbaarheid van bestuur', 'wet open overheid'],
  ['wmo', 'wet maatschappelijke ondersteuning'],
  ['avg', 'algemene verordening gegevensbescherming', 'privacy', 'persoonsgegevens'],
  ['gdpr', 'general data protection regulation', 'privacy'],
  ['uavg', 'uitvoeringswet algemene verordening gegevensbescherming'],
  ['bio', 'baseline informatiebeveiliging overheid', 'informatiebeveiliging'],
  ['ow', 'omgevingswet'],
  ['dso', 'digitaal stelsel omgevingswet'],
  ['awb', 'algemene wet bestuursrecht', 'bestuursrecht'],
  ['wabo', 'wet algemene bepalingen omgevingsrecht', 'omgevingsvergunning'],
  ['bzk', 'binnenlandse zaken koninkrijksrelaties'],
  ['vng', 'vereniging nederlandse gemeenten', 'gemeenten'],
  ['ipo', 'interprovinciaal overleg', 'provincies'],
  ['uvw', 'unie van waterschappen', 'waterschappen'],
  ['brp', 'basisregistratie personen', 'burgerzaken'],
  ['bag', 'basisregistratie adressen gebouwen'],
  ['bgt', 'basisregistratie grootschalige topografie'],
  ['woz', 'waardering onroerende zaken'],
  ['bibob', 'bevordering integriteitsbeoordelingen openbaar bestuur', 'ondermijning'],
  ['apv', 'algemene plaatselijke verordening'],
  ['boa', 'buitengewoon opsporingsambtenaar', 'handhaving'],
  ['vth', 'vergunningverlening toezicht handhaving'],
  ['dpia', 'data protection impact assessment', 'gegevensbeschermingseffectbeoordeling', 'privacy'],
  ['fg', 'functionaris gegevensbescherming', 'privacy'],
  ['ciso', 'chief information security officer', 'informatiebeveiliging'],
  ['nis2', 'cyberbeveiligingswet', 'cybersecurity'],
  ['ensia', 'eenduidige normatiek single information audit', 'informatiebeveiliging'],
  ['ai', 'kunstmatige intelligentie', 'artificial intelligence', 'algoritmen'],
  ['wcag', 'web content accessibility guidelines', 'digitale toegankelijkheid'],
  ['rvb', 'rijksvastgoedbedrijf', 'vastgoed'],
  ['zbo', 'zelfstandig bestuursorgaan'],
  ['gr', 'gemeenschappelijke regeling'],
  ['wgr', 'wet gemeenschappelijke regelingen'],
  ['gemw', 'gemeentewet'],
  ['p&c', 'planning en control'],
  ['bbv', 'besluit begroting verantwoording', 'gemeentefinancien'],
  ['emvi', 'economisch meest voordelige inschrijving', 'aanbesteding'],
  ['ari', 'aanbestedingsreglement', 'aanbesteding'],
  ['gibit', 'gemeentelijke inkoopvoorwaarden bij it', 'inkoop'],
  ['rof', 'regeling organisatie functiewaardering'],
  ['hrm', 'human resource management', 'personeelsbeleid'],
  ['hr', 'human resources', 'personeel'],
  ['cao', 'collectieve arbeidsovereenkomst', 'arbeidsvoorwaarden'],
  ['arbo', 'arbeidsomstandigheden'],
  ['ri&e', 'risico inventarisatie evaluatie', 'arbeidsomstandigheden'],
  ['wia', 'wet werk inkomen arbeidsvermogen'],
  ['wwb', 'participatiewet'],
  ['pw', 'participatiewet', 'bijstand'],
  ['wajong', 'wet arbeidsongeschiktheidsvoorziening jonggehandicapten'],
  ['wsnp', 'wet schuldsanering natuurlijke personen', 'schuldhulpverlening'],
  ['wgs', 'wet gemeentelijke schuldhulpverlening', 'schuldhulpverlening'],
  ['ggz', 'geestelijke gezondheidszorg'],
  ['wvggz', 'wet verplichte geestelijke gezondheidszorg'],
  ['ggd', 'gemeentelijke gezondheidsdienst', 'publieke gezondheid'],
  ['cjg', 'centrum jeugd gezin', 'jeugdzorg'],
  ['jw', 'jeugdwet', 'jeugdzorg'],
  ['coa', 'centraal orgaan opvang asielzoekers', 'asielopvang'],
  ['sdg', 'single digital gateway', 'sustainable development goals'],
  ['mjop', 'meerjarenonderhoudsplan', 'vastgoedbeheer'],
  ['mer', 'milieueffectrapportage'],
  ['res', 'regionale energiestrategie', 'energietransitie'],
  ['pas', 'programma aanpak stikstof', 'stikstof'],
  ['krw', 'kaderrichtlijn water', 'waterkwaliteit'],
  ['gis', 'geografisch informatiesysteem', 'geo informatie'],
  ['api', 'application programming interface', 'koppelvlak'],
  ['bim', 'bouwwerk informatie model'],
  ['agile', 'scrum'],
  ['mkba', 'maatschappelijke kosten baten analyse'],
  ['kcc', 'klantcontactcentrum', 'dienstverlening'],
  ['voc', 'vreemdelingen opvang'],
];

/** Abbreviation → the words it adds to a text. */
export const abbreviationWords: ReadonlyMap<string, readonly string[]> = new Map(
  table.map(([short, ...meanings]) => [short.replace('&', ''), meanings.flatMap((phrase) => phrase.split(' '))]),
);

/** First word → the phrases that begin with it and their abbreviation, to find "wet open overheid" in running text. */
export const spelledOut: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly short: string }[]> =
  table.reduce((map, [short, phrase]) => {
    const words = phrase!.split(' ');
    return map.set(words[0]!, [...(map.get(words[0]!) ?? []), { words, short: short.replace('&', '') }]);
  }, new Map<string, { words: string[]; short: string }[]>());
