import type { TopicTheme } from '@onderling/contracts';

/** Slug, theme, Dutch name, English name, synonyms, ESCO skill id, if one fits. */
export type TopicRow = readonly [
  slug: string,
  theme: TopicTheme,
  nl: string,
  en: string,
  synonyms: readonly string[],
  escoId?: string,
];

/**
 * Government topics, one row each: slug, theme, Dutch name, English name, synonyms and abbreviations, ESCO skill.
 *
 * The table was written for this project. The last column is the identifier of an ESCO skill (v1.1.1) where one covers
 * the topic; its preferred English label stands behind it. This service uses the ESCO classification of the European
 * Commission; only these identifiers and labels were taken, see docs/data-sources.md.
 */
// prettier-ignore
export const topicRows: readonly TopicRow[] = [
  ['woo-verzoeken', 'openness-and-information', 'Woo-verzoeken afhandelen', 'Handling open government requests', ['Woo', 'Wet open overheid', 'Wob', 'openbaarmaking', 'informatieverzoek']],
  ['actieve-openbaarmaking', 'openness-and-information', 'Actieve openbaarmaking', 'Proactive disclosure', ['Woo', 'informatiecategorieën', 'Woo-index']],
  ['weglakken', 'openness-and-information', 'Weglakken van documenten', 'Redacting documents', ['lakken', 'anonimiseren', 'redigeren']],
  ['zoeken-in-dossiers', 'openness-and-information', 'Zoeken in mail, apps en dossiers', 'Searching mail, messages and files', ['zoekslag', 'e-discovery', 'chatberichten']],
  ['archiveren', 'openness-and-information', 'Archiveren', 'Records and archives', ['Archiefwet', 'archiefbeheer'], '12428071-1ec8-4d52-a0ce-3eee78e1e1be'],  // perform records management
  ['informatiehuishouding', 'openness-and-information', 'Informatiehuishouding op orde', 'Information management in order', ['informatiebeheer', 'zaakgericht werken'], 'b769f524-0f25-44d7-8538-5c46710a040e'],  // manage digital documents
  ['digitale-duurzaamheid', 'openness-and-information', 'Digitaal duurzaam bewaren', 'Digital preservation', ['e-depot', 'duurzame toegankelijkheid', 'MDTO'], 'fa3e5cec-703e-4d46-b3bb-e8a89540ab54'],  // manage digital archives
  ['selectie-en-vernietiging', 'openness-and-information', 'Selectie en vernietiging', 'Appraisal and disposal of records', ['selectielijst', 'bewaartermijn', 'vernietigen']],
  ['metadata', 'openness-and-information', 'Metadata en ordening', 'Metadata and classification', ['MDTO', 'TMLO', 'ordeningsplan'], '9710092c-f174-4e84-95bf-2064d39ad7a0'],  // manage content metadata
  ['open-data', 'openness-and-information', 'Hergebruik en open data', 'Reuse and open data', ['open data', 'datasets', 'Wet hergebruik van overheidsinformatie']],
  ['informatieadvies', 'openness-and-information', 'Werken als informatieadviseur', 'Working as an information adviser', ['informatiespecialist', 'DIV']],
  ['kamervragen-en-raadsvragen', 'openness-and-information', 'Kamervragen en raadsvragen beantwoorden', 'Answering questions from parliament and council', ['schriftelijke vragen', 'Kamervragen', 'raadsvragen']],

  ['omgevingswet', 'spatial-planning', 'Omgevingswet', 'Environment and Planning Act', ['Ow', 'stelselherziening omgevingsrecht']],
  ['omgevingsplan', 'spatial-planning', 'Omgevingsplan maken en wijzigen', 'Making and changing the local environment plan', ['bestemmingsplan', 'bruidsschat', 'omgevingsplanactiviteit']],
  ['omgevingsvisie', 'spatial-planning', 'Omgevingsvisie en programma', 'Environment vision and programme', ['structuurvisie']],
  ['omgevingsvergunning', 'spatial-planning', 'Omgevingsvergunning verlenen', 'Granting environment permits', ['vergunningverlening', 'bopa', 'OPA'], 'bb5d9cf2-a5d7-481b-9fd6-d56fa3a47ae0'],  // issue permits
  ['digitaal-stelsel-omgevingswet', 'spatial-planning', 'Digitaal Stelsel Omgevingswet', 'Digital system of the Environment Act', ['DSO', 'toepasbare regels', 'Omgevingsloket']],
  ['omgevingstafel', 'spatial-planning', 'Omgevingstafel en vooroverleg', 'Pre-application talks', ['intaketafel', 'vooroverleg', 'ketensamenwerking']],
  ['woningbouw', 'spatial-planning', 'Woningbouw versnellen', 'Speeding up housing', ['woningbouwopgave', 'woondeal', 'parallel plannen'], '4ac715f8-7c4e-4e78-a96d-2398b8bdc49d'],  // plan public housing
  ['grondbeleid', 'spatial-planning', 'Grondbeleid en grondexploitatie', 'Land policy and development', ['grex', 'kostenverhaal', 'anterieure overeenkomst']],
  ['erfgoed', 'spatial-planning', 'Erfgoed en monumenten', 'Heritage and monuments', ['Erfgoedwet', 'archeologie', 'monumentenzorg']],
  ['bouwtoezicht', 'spatial-planning', 'Kwaliteitsborging bouwen', 'Quality assurance in building', ['Wkb', 'Wet kwaliteitsborging voor het bouwen', 'bouwtoezicht', 'Bbl'], '615cfc39-797f-4229-8e92-159fcf8f3030'],  // building codes
  ['geo-informatie', 'spatial-planning', 'Geo-informatie en kaarten', 'Geographic information and maps', ['GIS', 'QGIS', 'BGT', 'geodata'], '377861af-f966-4c87-a2db-7e99904312b9'],  // geographic information systems
  ['stedenbouw', 'spatial-planning', 'Stedenbouw en openbare ruimte', 'Urban design and public space', ['inrichting openbare ruimte', 'stedenbouwkundig plan'], '7f18039d-dfae-471b-9daa-507f6b2d2842'],  // urban planning
  ['milieueffectrapportage', 'spatial-planning', 'Milieueffectrapportage', 'Environmental impact assessment', ['m.e.r.', 'mer', 'plan-mer'], 'e541c69c-ea80-4b17-87cb-4001d0b9d303'],  // assess environmental impact
  ['landelijk-gebied', 'spatial-planning', 'Landelijk gebied en natuur', 'Countryside and nature', ['NPLG', 'gebiedsprocessen', 'Natura 2000'], 'b34f8562-9fcc-4e58-bd1c-8088ebadd315'],  // advise on nature conservation
  ['stikstof', 'spatial-planning', 'Stikstof in vergunningen en plannen', 'Nitrogen in permits and plans', ['AERIUS', 'depositie', 'intern salderen']],

  ['wmo', 'social-domain', 'Wmo: hulp en ondersteuning thuis', 'Social Support Act', ['Wmo 2015', 'Wet maatschappelijke ondersteuning', 'maatwerkvoorziening']],
  ['keukentafelgesprek', 'social-domain', 'Het keukentafelgesprek', 'The conversation at the kitchen table', ['breed gesprek', 'melding Wmo', 'onderzoek Wmo'], '4f4afd0b-07e5-48fd-a7d4-0e8746c608df'],  // conduct interview in social service
  ['jeugdwet', 'social-domain', 'Jeugdhulp en Jeugdwet', 'Youth care', ['Jeugdwet', 'jeugdhulp', 'Hervormingsagenda Jeugd']],
  ['participatiewet', 'social-domain', 'Participatiewet en bijstand', 'Participation Act and social assistance', ['bijstand', 'Pw', 'Participatiewet in balans'], '4a92d8ce-ffd6-4da5-a50e-ef1bff5cc219'],  // government social security programmes
  ['schuldhulpverlening', 'social-domain', 'Schuldhulpverlening', 'Debt counselling', ['Wgs', 'schulddienstverlening', 'msnp', 'schuldregeling']],
  ['vroegsignalering', 'social-domain', 'Vroegsignalering van schulden', 'Early detection of debts', ['vroeg eropaf', 'betaalachterstanden']],
  ['bestaanszekerheid', 'social-domain', 'Armoede en bestaanszekerheid', 'Poverty and security of livelihood', ['minimabeleid', 'armoedebeleid', 'bijzondere bijstand']],
  ['inburgering', 'social-domain', 'Inburgering en statushouders', 'Civic integration and refugees with status', ['Wet inburgering 2021', 'Wi2021', 'PIP', 'statushouders'], 'f524f72e-d3d0-4691-9c57-d19756d8b847'],  // support migrants to integrate in the receiving country
  ['verplichte-zorg', 'social-domain', 'Verplichte zorg en onbegrepen gedrag', 'Compulsory care and misunderstood behaviour', ['Wvggz', 'personen met onbegrepen gedrag', 'crisismaatregel']],
  ['laaggeletterdheid', 'social-domain', 'Laaggeletterdheid herkennen', 'Recognising low literacy', ['basisvaardigheden', 'Taalhuis', 'geletterdheid']],
  ['ervaringsdeskundigheid', 'social-domain', 'Werken met ervaringsdeskundigen', 'Working with experts by experience', ['ervaringskennis']],
  ['sociale-wijkteams', 'social-domain', 'Werken in het wijkteam', 'Working in a neighbourhood team', ['sociaal team', 'integraal werken', 'één gezin één plan']],
  ['huiselijk-geweld', 'social-domain', 'Huiselijk geweld en kindermishandeling', 'Domestic violence and child abuse', ['meldcode', 'Veilig Thuis']],
  ['dak-en-thuisloosheid', 'social-domain', 'Dak- en thuisloosheid', 'Homelessness', ['maatschappelijke opvang', 'beschermd wonen', 'ETHOS'], 'bbeff2f6-4a3c-44af-8589-ac158f652d0d'],  // assist the homeless
  ['gezondheidsbeleid', 'social-domain', 'Preventie en gezondheidsbeleid', 'Prevention and public health', ['GALA', 'Wpg', 'IZA', 'positieve gezondheid'], '1cebfd4f-2ab3-480a-a3c8-8065a303717d'],  // address public health issues
  ['arbeidsparticipatie', 'social-domain', 'Begeleiding naar werk', 'Support towards work', ['banenafspraak', 'loonkostensubsidie', 're-integratie'], '71057622-0cc1-4cce-b36c-b32a7071b017'],  // facilitate job market access
  ['menselijke-maat', 'social-domain', 'De menselijke maat in de uitvoering', 'A human approach in public service', ['maatwerk', 'doorbraakmethode', 'knellende regels']],

  ['inkoop', 'procurement', 'Inkoop voor beginners', 'Public procurement for beginners', ['inkopen', 'aanbesteden'], '3bc08c26-2f98-4730-bbb6-ec4a8566e3cf'],  // procurement lifecycle
  ['aanbestedingsrecht', 'procurement', 'Aanbestedingswet', 'Procurement law', ['Aanbestedingswet 2012', 'Aw 2012', 'Gids proportionaliteit'], '9b862976-aa05-4bde-8ed6-8f39790edd0f'],  // procurement legislation
  ['marktconsultatie', 'procurement', 'Marktconsultatie', 'Market consultation', ['marktverkenning'], '6c97d04d-7239-4dc7-90ef-3e812ba2b124'],  // perform procurement market analysis
  ['programma-van-eisen', 'procurement', 'Programma van eisen schrijven', 'Writing requirements', ['PvE', 'bestek', 'specificaties'], '31599ac3-e03c-42f8-8f08-b549af8234f2'],  // draft procurement technical specifications
  ['gunningscriteria', 'procurement', 'Gunningscriteria en beoordelen', 'Award criteria and evaluation', ['EMVI', 'BPKV', 'beste prijs-kwaliteitverhouding'], '8faefbc1-4745-4b3f-9889-81cd1d40b67c'],  // evaluate tender
  ['contractmanagement', 'procurement', 'Contractmanagement', 'Contract management', ['contractbeheer', 'leveranciersmanagement', 'KPI'], '92721092-fe7c-4689-96bd-4f02385bc0e7'],  // manage contracts
  ['maatschappelijk-verantwoord-inkopen', 'procurement', 'Maatschappelijk verantwoord inkopen', 'Socially responsible procurement', ['MVI', 'MVOI', 'duurzaam inkopen', 'social return'], '6962058d-9808-4820-a6bc-d7cabce60cde'],  // implement sustainable procurement
  ['ict-inkoop', 'procurement', 'ICT inkopen', 'Buying ICT', ['GIBIT', 'ARBIT']],
  ['inkoop-sociaal-domein', 'procurement', 'Inkoop van zorg en ondersteuning', 'Buying care and support', ['open house', 'SAS-procedure', 'tarieven zorg']],
  ['inhuur', 'procurement', 'Inhuur van personeel', 'Hiring temporary staff', ['Wet DBA', 'schijnzelfstandigheid', 'zzp', 'DAS']],
  ['raamovereenkomsten', 'procurement', 'Raamovereenkomsten en minicompetities', 'Framework agreements and mini-competitions', ['raamcontract', 'nadere overeenkomst']],
  ['innovatiegericht-inkopen', 'procurement', 'Innovatiegericht inkopen', 'Procurement of innovation', ['SBIR', 'innovatiepartnerschap', 'startups'], '9bbe0d37-822c-4096-8b56-8729e5783b4b'],  // implement procurement of innovation
  ['staatssteun', 'procurement', 'Staatssteun', 'State aid', ['de-minimis', 'DAEB', 'VWEU 107'], '4600a787-39b0-4bf1-aa69-e586262342f0'],  // state aid regulations

  ['gemeentefinancien', 'finance', 'Gemeentefinanciën', 'Municipal finance', ['BBV', 'gemeentefonds', 'meicirculaire'], '387ee646-0aaa-4161-ab3b-cde87ec09fdf'],  // public finance
  ['begroting-en-jaarrekening', 'finance', 'Begroting en jaarrekening', 'Budget and annual accounts', ['P&C-cyclus', 'planning en control', 'kadernota'], '21c5790c-0930-4d74-b3b0-84caf5af12ea'],  // manage budgets
  ['budgethouder', 'finance', 'Budgethouder zijn', 'Being a budget holder', ['budgetbeheer', 'verplichtingen']],
  ['subsidies', 'finance', 'Subsidies verlenen', 'Granting subsidies', ['ASV', 'subsidieregeling', 'USK', 'Awb titel 4.2'], '6749ae71-5ab9-48f8-9877-06cee9df90e7'],  // give out grants
  ['europese-subsidies', 'finance', 'Europese subsidies', 'European funds', ['EFRO', 'Interreg', 'ESF+', 'JTF'], '981616a1-2718-419c-b99f-53460cd873a8'],  // European Structural and Investment Funds regulations
  ['interne-beheersing', 'finance', 'Interne beheersing en rechtmatigheid', 'Internal control and lawfulness', ['rechtmatigheidsverantwoording', 'VIC', 'three lines'], '8804d963-5a31-4609-b5df-f741b7199fb7'],  // internal auditing
  ['risicomanagement', 'finance', 'Risicomanagement', 'Risk management', ['weerstandsvermogen', 'risicoparagraaf'], '6eff134b-e34f-4d6e-a6e8-5e47cf2228d0'],  // risk management
  ['belastingen', 'finance', 'Gemeentelijke belastingen', 'Local taxes', ['ozb', 'Wet WOZ', 'leges', 'waterschapsbelasting'], 'd669af41-756c-48d9-a286-1443253f54b1'],  // tax legislation
  ['treasury', 'finance', 'Treasury en schatkistbankieren', 'Treasury', ['Wet fido', 'schatkistbankieren', 'financiering']],
  ['maatschappelijke-kosten-baten', 'finance', 'Kosten-batenanalyse', 'Cost-benefit analysis', ['MKBA', 'businesscase', 'maatschappelijke kosten-batenanalyse'], '48b68726-0fd6-4e03-a5eb-82236516ee7a'],  // provide cost benefit analysis reports
  ['beleidsdoelen-meten', 'finance', 'Beleid meetbaar maken', 'Making policy measurable', ['doelenboom', 'indicatoren', 'CW 3.1', 'doeltreffendheid']],
  ['misbruik-voorkomen', 'finance', 'Misbruik van geld en subsidies voorkomen', 'Preventing misuse of funds', ['M&O-beleid', 'fraude', 'misbruik en oneigenlijk gebruik'], '541cdc23-1eec-4520-81fc-3392eaf538ed'],  // fraud detection
  ['fiscaliteit', 'finance', 'Btw en vennootschapsbelasting voor overheden', 'VAT and corporate tax for public bodies', ['BCF', 'btw-compensatiefonds', 'Vpb']],
  ['verbonden-partijen', 'finance', 'Verbonden partijen en Wgr', 'Affiliated parties', ['Wgr', 'gemeenschappelijke regelingen', 'governance']],

  ['avg', 'digital', 'AVG in de praktijk', 'Data protection in practice', ['AVG', 'GDPR', 'privacy', 'persoonsgegevens'], 'd3e9b00a-0891-4fa8-836d-8240ec3d2758'],  // GDPR
  ['dpia', 'digital', 'DPIA uitvoeren', 'Doing a data protection impact assessment', ['gegevensbeschermingseffectbeoordeling', 'PIA']],
  ['informatiebeveiliging', 'digital', 'Informatiebeveiliging', 'Information security', ['BIO', 'BIO2', 'ENSIA', 'ISO 27001'], '3ff589b7-68df-4ea5-ae41-b395bdb2378f'],  // ICT security standards
  ['cyberbeveiliging', 'digital', 'Cyberincident: oefenen en handelen', 'Cyber incidents: drill and response', ['ransomware', 'crisisoefening', 'Cbw', 'NIS2'], '8088750d-8388-4170-a76f-48354c469c44'],  // cyber security
  ['ai-verordening', 'digital', 'AI-verordening en algoritmeregister', 'AI Act and algorithm register', ['AI Act', 'algoritmes', 'algoritmeregister', 'IAMA']],
  ['generatieve-ai', 'digital', 'Generatieve AI op het werk', 'Generative AI at work', ['ChatGPT', 'Copilot', 'taalmodellen', 'LLM', 'prompten'], 'e465a154-93f7-4973-9ce1-31659fe16dd2'],  // principles of artificial intelligence
  ['data-gedreven-werken', 'digital', 'Datagedreven werken', 'Working with data', ['data-analyse', 'dashboards', 'datawarehouse'], '97bd1c21-66b2-4b7e-ad0f-e3cda590e378'],  // data analytics
  ['datavisualisatie', 'digital', 'Data in beeld brengen', 'Data visualisation', ['dashboards', 'Power BI', 'grafieken'], 'c3e36d05-8ae8-447f-bb2b-6f9409f85389'],  // deliver visual presentation of data
  ['excel', 'digital', 'Excel voor beleid en uitvoering', 'Excel for policy and operations', ['spreadsheets', 'draaitabellen'], '1973c966-f236-40c9-b2d4-5d71a89019be'],  // use spreadsheets software
  ['digitale-toegankelijkheid', 'digital', 'Digitale toegankelijkheid', 'Digital accessibility', ['WCAG', 'toegankelijkheidsverklaring', 'EN 301 549'], '3e23db60-0c3d-498a-a6ac-ffbed0ecb033'],  // ICT accessibility standards
  ['gebruikersonderzoek', 'digital', 'Gebruikersonderzoek', 'User research', ['gebruiker centraal', 'usability', 'klantreis'], 'a4c2aa71-086f-4a46-b481-2619673c9dfe'],  // execute ICT user research activities
  ['common-ground', 'digital', 'Common Ground en API’s', 'Common Ground and APIs', ['API', 'ZGW', 'Haal Centraal', 'koppelingen']],
  ['open-source', 'digital', 'Open source bij de overheid', 'Open source in government', ['publiccode', 'EUPL', 'open, tenzij']],
  ['digitale-identiteit', 'digital', 'DigiD, eHerkenning en wallet', 'Digital identity', ['eIDAS', 'EUDI-wallet', 'Wdo', 'DigiD', 'eHerkenning'], '33efa504-2f26-424d-b662-cee77e6e9c93'],  // digital identity management
  ['architectuur', 'digital', 'Werken onder architectuur', 'Enterprise architecture', ['GEMMA', 'NORA', 'PETRA', 'WILMA', 'ArchiMate']],
  ['agile-werken', 'digital', 'Agile en scrum bij de overheid', 'Agile and scrum in government', ['scrum', 'kanban', 'product owner'], '0a9acb6b-1139-4be9-b431-3a80a959f2f4'],  // Agile project management
  ['basisregistraties', 'digital', 'Basisregistraties', 'Base registries', ['BRP', 'BAG', 'BGT', 'Wet BRP', 'WOZ']],
  ['cloud', 'digital', 'Werken in de cloud', 'Working in the cloud', ['cloudbeleid', 'SaaS', 'exitstrategie'], 'bd14968e-e409-45af-b362-3495ed7b10e0'],  // cloud technologies
  ['functioneel-beheer', 'digital', 'Functioneel beheer', 'Functional application management', ['BiSL', 'applicatiebeheer', 'releases']],

  ['awb', 'legal', 'Algemene wet bestuursrecht', 'General Administrative Law Act', ['Awb', 'bestuursrecht', 'besluit']],
  ['bezwaar', 'legal', 'Bezwaar behandelen', 'Handling objections', ['bezwaarschriften', 'bezwaarschriftencommissie', 'beroep']],
  ['klachtbehandeling', 'legal', 'Klachten behandelen', 'Handling complaints', ['Awb hoofdstuk 9', 'Nationale ombudsman', 'klachtrecht'], '8e105acc-e365-481b-bf6b-7e3f8ff19417'],  // handle complaints
  ['mediation', 'legal', 'Mediationvaardigheden voor ambtenaren', 'Mediation skills', ['prettig contact met de overheid', 'informele aanpak', 'bemiddelen'], '2b3ac8b9-a5bd-4ec1-bb9a-f499fb3aa8d3'],  // social mediation
  ['besluiten-schrijven', 'legal', 'Besluiten helder schrijven', 'Writing clear decisions', ['beschikking', 'motiveren', 'juridisch schrijven']],
  ['wetgevingstechniek', 'legal', 'Verordeningen en regels maken', 'Drafting rules and by-laws', ['wetgeving', 'Aanwijzingen voor de regelgeving', 'verordening', 'apv'], 'b1d8b079-135d-4ebc-a1b4-e5d7db8af679'],  // draft legislation
  ['mandaat', 'legal', 'Mandaat en bevoegdheden', 'Mandate and powers', ['mandaatregister', 'delegatie', 'attributie']],
  ['procederen', 'legal', 'Het bestuursorgaan vertegenwoordigen bij de rechter', 'Representing your body in court', ['procesvertegenwoordiging', 'verweerschrift', 'zitting']],
  ['privaatrecht', 'legal', 'Overeenkomsten en privaatrecht', 'Contracts and private law', ['contracten', 'huur', 'erfpacht', 'Didam'], '5c606d18-6404-4047-b235-350f18e11827'],  // contract law
  ['ambtenarenrecht', 'legal', 'Ambtenarenrecht', 'Public service employment law', ['Wnra', 'Ambtenarenwet 2017', 'rechtspositie'], '97b713f0-b9e8-4903-8dee-7e0b4019a1c0'],  // employment law
  ['aansprakelijkheid', 'legal', 'Aansprakelijkheid en nadeelcompensatie', 'Liability and compensation', ['schadeclaims', 'planschade', 'nadeelcompensatie']],
  ['europees-recht', 'legal', 'Europees recht voor decentrale overheden', 'European law for local government', ['EU-recht', 'Dienstenrichtlijn', 'notificatie']],
  ['bibob', 'legal', 'Wet Bibob', 'Public probity screening', ['Bibob', 'Wet bevordering integriteitsbeoordelingen']],
  ['dwangsom-en-beslistermijnen', 'legal', 'Beslistermijnen en dwangsom', 'Decision periods and penalties', ['ingebrekestelling', 'Wet dwangsom', 'termijnen']],

  ['loopbaangesprek', 'people-and-organisation', 'Ontwikkelgesprekken voeren', 'Development talks', ['loopbaan', 'functioneringsgesprek', 'goed gesprek'], 'fd88851f-4d1d-4de8-aee1-4464c3012969'],  // provide career counselling
  ['werving-en-selectie', 'people-and-organisation', 'Werving en selectie zonder vooroordeel', 'Recruitment without bias', ['objectief werven', 'vacature', 'selectiegesprek'], '496932f1-0b6b-4f73-9432-d95c7ddcd43b'],  // recruit employees
  ['inclusie-en-diversiteit', 'people-and-organisation', 'Diversiteit en inclusie', 'Diversity and inclusion', ['inclusief werkgeverschap', 'banenafspraak'], '117df904-d348-4f14-bc92-feaaccba4ece'],  // promote inclusion in organisations
  ['vitaliteit', 'people-and-organisation', 'Vitaliteit en werkdruk', 'Well-being and workload', ['werkstress', 'duurzame inzetbaarheid', 'verzuim']],
  ['verzuim', 'people-and-organisation', 'Verzuim begeleiden', 'Sickness absence', ['Wet verbetering poortwachter', 'WVP', 're-integratie']],
  ['strategische-personeelsplanning', 'people-and-organisation', 'Strategische personeelsplanning', 'Strategic workforce planning', ['SPP', 'personeelsplanning']],
  ['leren-organiseren', 'people-and-organisation', 'Leren organiseren', 'Organising learning', ['L&D', 'leerlijn', '70-20-10', 'leerhuis'], '6e66fa0f-4d3b-415e-9693-dc556eb5112a'],  // manage corporate training programmes
  ['didactiek', 'people-and-organisation', 'Lesgeven aan collega’s', 'Teaching colleagues', ['train de trainer', 'werkvormen', 'didactiek', 'docententraining'], 'e54ff029-1ce9-447d-a5b2-eb7283a23e6e'],  // train employees
  ['mentoring', 'people-and-organisation', 'Mentor of buddy zijn', 'Being a mentor or buddy', ['inwerken', 'onboarding', 'trainees'], 'fb9c12af-ec45-498a-8e52-891371191557'],  // mentor individual employees
  ['intervisie', 'people-and-organisation', 'Intervisie begeleiden', 'Facilitating peer consultation', ['incidentmethode', 'casuïstiek', 'action learning']],
  ['coachende-vaardigheden', 'people-and-organisation', 'Coachende vaardigheden', 'Coaching skills', ['coaching', 'LSD', 'luisteren'], 'c6c1af60-9594-460c-a328-00f9ad292be0'],  // coaching techniques
  ['feedback', 'people-and-organisation', 'Feedback geven en ontvangen', 'Giving and receiving feedback', ['aanspreken', '4G-model'], 'b9bb1f03-15e2-4079-943e-7e483b21725b'],  // give constructive feedback
  ['sociale-veiligheid', 'people-and-organisation', 'Sociale veiligheid op het werk', 'Social safety at work', ['ongewenst gedrag', 'vertrouwenspersoon', 'pesten']],
  ['integriteit', 'people-and-organisation', 'Integriteit en dilemma’s', 'Integrity and dilemmas', ['gedragscode', 'moreel beraad', 'Huis voor Klokkenluiders']],
  ['medezeggenschap', 'people-and-organisation', 'Medezeggenschap', 'Employee representation', ['OR', 'ondernemingsraad', 'WOR']],
  ['cao-en-arbeidsvoorwaarden', 'people-and-organisation', 'Cao en arbeidsvoorwaarden', 'Collective agreements and terms of employment', ['cao Gemeenten', 'cao Rijk', 'HR21', 'functiewaardering']],
  ['hybride-werken', 'people-and-organisation', 'Hybride werken', 'Hybrid working', ['thuiswerken', 'kantoorconcept', 'teamafspraken']],

  ['projectleiding', 'leadership-and-projects', 'Projectleiding', 'Project leadership', ['projectmanagement', 'projectmatig creëren', 'Prince2'], '7111b95d-0ce3-441a-9d92-4c75d05c4388'],  // project management
  ['programmamanagement', 'leadership-and-projects', 'Programmamanagement', 'Programme management', ['MSP', 'opgavegericht werken']],
  ['opgavegericht-werken', 'leadership-and-projects', 'Opgavegericht werken', 'Working by societal task', ['opgavesturing', 'integraal werken']],
  ['procesbegeleiding', 'leadership-and-projects', 'Bijeenkomsten begeleiden', 'Facilitating meetings', ['faciliteren', 'werkvormen', 'gespreksleiding'], '5b46f572-7ced-4efd-b270-a81a164d521c'],  // moderate a discussion
  ['vergaderen', 'leadership-and-projects', 'Korter en beter vergaderen', 'Shorter, better meetings', ['agenda', 'besluitvorming', 'voorzitten'], '5e9e6dea-23d9-46ba-b8ea-749319b48994'],  // chair a meeting
  ['bestuurlijke-sensitiviteit', 'leadership-and-projects', 'Bestuurlijke sensitiviteit', 'Political awareness', ['politiek-bestuurlijk', 'krachtenveld', 'omgevingsbewust']],
  ['strategisch-omgevingsmanagement', 'leadership-and-projects', 'Strategisch omgevingsmanagement', 'Stakeholder management', ['SOM', 'Mutual Gains Approach', 'belanghebbenden'], '99c4c69a-025c-464f-adda-874c7f107a31'],  // engage with stakeholders
  ['onderhandelen', 'leadership-and-projects', 'Onderhandelen', 'Negotiating', ['principieel onderhandelen', 'Harvard-methode'], '7954861c-86d4-4529-afbb-2c23dab9ac74'],  // negotiate compromises
  ['teamleiden', 'leadership-and-projects', 'Leidinggeven aan een team', 'Leading a team', ['teamleider', 'zelforganisatie', 'leiderschap'], '1f1d2ff8-c4c1-45cc-9812-6a7ee84a73cb'],  // lead a team
  ['verandermanagement', 'leadership-and-projects', 'Veranderen in organisaties', 'Organisational change', ['verandermanagement', 'implementatie'], '3c03ee71-4a23-448f-b79e-81fd75d27dca'],  // apply change management
  ['lean', 'leadership-and-projects', 'Processen verbeteren met lean', 'Improving processes with lean', ['lean', 'procesverbetering', 'waardestroom'], '75b30aeb-34c0-40f4-b77d-271d75a98b14'],  // improve business processes
  ['beleidsontwikkeling', 'leadership-and-projects', 'Beleid maken', 'Policy making', ['beleidskompas', 'IAK', 'beleidsanalyse'], 'c5449667-9b40-4114-8d74-f51177669984'],  // policy analysis
  ['beleidsevaluatie', 'leadership-and-projects', 'Beleid evalueren', 'Evaluating policy', ['doelmatigheid', 'doeltreffendheid', 'leren evalueren']],
  ['samenwerken-in-ketens', 'leadership-and-projects', 'Samenwerken in ketens en netwerken', 'Working in chains and networks', ['netwerksturing', 'ketensamenwerking', 'regionale samenwerking']],
  ['timemanagement', 'leadership-and-projects', 'Grip op je werk', 'Managing your own work', ['timemanagement', 'prioriteiten', 'mailbox']],
  ['scenario-denken', 'leadership-and-projects', 'Denken in scenario’s', 'Scenario thinking', ['toekomstverkenning', 'foresight', 'strategische verkenning']],
  ['crisisleiderschap', 'leadership-and-projects', 'Leiding geven in een crisis', 'Leading in a crisis', ['crisisteam', 'BOB-methode'], 'f780a6ad-b01e-4c35-9746-af8fc0c5ad06'],  // apply crisis management
  ['internationaal-samenwerken', 'leadership-and-projects', 'Internationaal samenwerken', 'Working internationally', ['intercultureel', 'EU-dossiers', 'Brussel']],
  ['ambtelijk-vakmanschap', 'leadership-and-projects', 'Ambtelijk vakmanschap', 'Craft of public service', ['gids ambtelijk vakmanschap', 'ambtseed', 'rol van de ambtenaar']],

  ['toezicht-en-handhaving', 'safety-and-enforcement', 'Toezicht en handhaving', 'Supervision and enforcement', ['VTH', 'LHSO', 'handhavingsstrategie']],
  ['lastige-gesprekken', 'safety-and-enforcement', 'Lastige gesprekken bij toezicht', 'Difficult conversations in supervision', ['agressie', 'de-escaleren', 'weerstand']],
  ['bestuurlijke-sancties', 'safety-and-enforcement', 'Last onder dwangsom en bestuursdwang', 'Administrative sanctions', ['LOD', 'LOB', 'bestuurlijke boete', 'sancties']],
  ['rapporten-schrijven', 'safety-and-enforcement', 'Rapporten van bevindingen schrijven', 'Writing inspection reports', ['proces-verbaal', 'constateringsrapport', 'bewijs'], 'cdd2b6cc-b4a9-42a0-824b-766f52176fd3'],  // write inspection reports
  ['boa', 'safety-and-enforcement', 'Werk van de boa', 'Work of the special enforcement officer', ['buitengewoon opsporingsambtenaar', 'boa', 'opsporing']],
  ['ondermijning', 'safety-and-enforcement', 'Ondermijning herkennen', 'Recognising organised crime', ['georganiseerde criminaliteit', 'RIEC', 'drugspanden']],
  ['openbare-orde', 'safety-and-enforcement', 'Openbare orde en burgemeestersbevoegdheden', 'Public order and mayoral powers', ['Gemeentewet 172', 'gebiedsverbod', 'Wet Damocles', 'OOV']],
  ['crisisbeheersing', 'safety-and-enforcement', 'Crisisbeheersing', 'Crisis management', ['GRIP', 'veiligheidsregio', 'bevolkingszorg']],
  ['crisiscommunicatie', 'safety-and-enforcement', 'Crisiscommunicatie', 'Crisis communication', ['omgevingsanalyse', 'NL-Alert', 'risicocommunicatie']],
  ['evenementen', 'safety-and-enforcement', 'Evenementen en veiligheid', 'Events and safety', ['evenementenvergunning', 'evenementenbeleid']],
  ['milieutoezicht', 'safety-and-enforcement', 'Milieutoezicht bij bedrijven', 'Environmental supervision of companies', ['Bal', 'BRZO', 'Seveso', 'milieu-inspectie'], '089ee650-297e-4716-87d1-440743b70a0d'],  // ensure compliance with environmental legislation
  ['asbest', 'safety-and-enforcement', 'Asbest en sloop', 'Asbestos and demolition', ['sloopmelding', 'asbestverwijdering'], 'd13f1685-9848-4c9e-a40a-686ddb407858'],  // asbestos removal regulations
  ['risicogericht-toezicht', 'safety-and-enforcement', 'Risicogericht en informatiegestuurd toezicht', 'Risk-based supervision', ['IGT', 'risicoanalyse', 'data in toezicht']],
  ['voedselveiligheid', 'safety-and-enforcement', 'Voedselveiligheid en dierenwelzijn', 'Food safety and animal welfare', ['HACCP', 'NVWA', 'hygiëne'], '3f4e4eab-a8e0-4aed-b8bb-79afe7c890e3'],  // food safety principles
  ['woonfraude', 'safety-and-enforcement', 'Adresfraude en woonfraude', 'Housing and address fraud', ['LAA', 'onrechtmatige bewoning']],
  ['zorgfraude', 'safety-and-enforcement', 'Zorgfraude en toezicht Wmo', 'Care fraud and social support supervision', ['toezichthouder Wmo', 'rechtmatigheid', 'IKZ']],
  ['nieuwe-inspecteur', 'safety-and-enforcement', 'Starten als toezichthouder', 'Starting as an inspector', ['inspecteur', 'basisopleiding toezicht'], '36e9c099-614e-44f1-ab0a-5e6fda4a0763'],  // undertake inspections

  ['energietransitie', 'sustainability', 'Energietransitie', 'Energy transition', ['RES', 'aardgasvrij', 'warmtetransitie']],
  ['warmtenetten', 'sustainability', 'Warmteplannen en warmtenetten', 'Heat plans and heat networks', ['Wcw', 'Wgiw', 'warmteprogramma', 'TVW'], 'ef010091-ddce-410d-9864-9276ef6fe390'],  // district heating and cooling
  ['netcongestie', 'sustainability', 'Netcongestie', 'Grid congestion', ['stroomnet', 'netverzwaring', 'energiehubs']],
  ['energiebesparing-bedrijven', 'sustainability', 'Energiebesparing bij bedrijven', 'Energy saving in companies', ['energiebesparingsplicht', 'EML'], 'ddce2912-bc0f-4a47-aa2b-c1de48bc4b44'],  // energy conservation
  ['klimaatadaptatie', 'sustainability', 'Klimaatadaptatie', 'Climate adaptation', ['hittestress', 'wateroverlast', 'stresstest', 'DPRA']],
  ['circulaire-economie', 'sustainability', 'Circulaire economie', 'Circular economy', ['circulair', 'grondstoffen', 'hergebruik materialen'], '22c45bf7-e52b-475f-847b-c32a87f65a5d'],  // circular economy
  ['biodiversiteit', 'sustainability', 'Biodiversiteit en groen', 'Biodiversity and greenery', ['ecologie', 'ecologisch beheer', 'soortenmanagementplan'], 'ae6d655d-bbce-4701-ba04-d687cfa90eda'],  // safeguard biodiversity
  ['duurzame-mobiliteit', 'sustainability', 'Duurzame mobiliteit', 'Sustainable mobility', ['laadpalen', 'zero-emissiezone', 'deelmobiliteit']],
  ['afval', 'sustainability', 'Afval en grondstoffen', 'Waste and resources', ['VANG', 'afvalscheiding', 'gft'], '40f65a56-ccbe-4601-9f32-1cc6cdd24f28'],  // waste management
  ['isolatie-aanpak', 'sustainability', 'Wijkaanpak en woningisolatie', 'Neighbourhood approach and insulation', ['NIP', 'lokale isolatieaanpak', 'energiearmoede']],
  ['werken-met-de-sdgs', 'sustainability', 'Werken met de SDG’s', 'Working with the SDGs', ['Global Goals', 'duurzame ontwikkelingsdoelen', 'brede welvaart'], 'dda745dd-b8d6-45d8-8c74-e05495ce90f5'],  // sustainable development goals
  ['luchtkwaliteit-en-geluid', 'sustainability', 'Lucht, geluid en gezonde leefomgeving', 'Air, noise and healthy surroundings', ['SLA', 'geluidproductieplafond']],
  ['bodem', 'sustainability', 'Bodem en ondergrond', 'Soil and subsurface', ['PFAS', 'bodemverontreiniging', 'Bro'], '91a6da8d-24dc-4453-9821-de305864677c'],  // soil science
  ['duurzame-bedrijfsvoering', 'sustainability', 'Duurzame bedrijfsvoering', 'Sustainable operations', ['CO2-prestatieladder', 'Milieubarometer']],

  ['taalniveau-b1', 'communication', 'Schrijven op taalniveau B1', 'Writing in plain language', ['B1', 'begrijpelijke taal', 'Direct Duidelijk', 'duidelijke taal']],
  ['brieven', 'communication', 'Brieven die mensen begrijpen', 'Letters people understand', ['brief', 'beschikking', 'toon']],
  ['adviesnota', 'communication', 'Een goede adviesnota schrijven', 'Writing good advice notes', ['collegevoorstel', 'raadsvoorstel', 'nota', 'beslisnota'], '918f5211-b99f-4b29-9a34-6e475583ef55'],  // write work-related reports
  ['presenteren', 'communication', 'Presenteren met een verhaal', 'Presenting with a story', ['presentatie', 'storytelling', 'pitch'], 'fd446407-b08e-49da-b8e3-7e7c79618c3f'],  // conduct public presentations
  ['social-media-en-webcare', 'communication', 'Sociale media en webcare', 'Social media and web care', ['Instagram', 'LinkedIn', 'webcare'], '5303169c-75d6-4751-9136-a4b88343388c'],  // social media management
  ['omgaan-met-media', 'communication', 'Omgaan met de pers', 'Dealing with the press', ['woordvoering', 'persbericht', 'journalist'], '7053c54a-994e-4b87-865d-a520b5c401c7'],  // establish relationship with the media
  ['communicatie-bij-projecten', 'communication', 'Communicatie bij projecten', 'Communication in projects', ['communicatieplan', 'communicatiekalender'], '3c834f6e-523a-49ee-8ed1-e073e28ae6fe'],  // develop communications strategies
  ['interne-communicatie', 'communication', 'Interne communicatie', 'Internal communication', ['intranet'], '1f6eac42-e5aa-4fa7-a75d-a4eea12c618e'],  // disseminate internal communications
  ['gedragsinzichten', 'communication', 'Gedragsinzichten toepassen', 'Applying behavioural insights', ['gedragskennis', 'BIN NL', 'nudging', 'Doenvermogen'], '269b8734-fa1d-4c6f-a843-523fa3bbae6e'],  // behavioural science
  ['gesprekstechnieken', 'communication', 'Gesprekstechnieken', 'Conversation skills', ['LSD', 'luisteren', 'doorvragen', 'samenvatten'], 'a17286c5-238d-4f0b-bc24-29e9121345de'],  // listen actively
  ['visueel-denken', 'communication', 'Visueel denken en tekenen', 'Visual thinking', ['zakelijk tekenen', 'praatplaat', 'infographic']],
  ['webteksten', 'communication', 'Webteksten en formulieren', 'Web texts and forms', ['webredactie', 'toptaken', 'online formulieren'], 'c1f29568-f2bb-49d2-b6c2-28748bd1629b'],  // manage online content
  ['dienstverlening', 'communication', 'Klantcontact en dienstverlening', 'Customer contact and service', ['KCC', 'klantcontact', 'publieksbalie', 'omnichannel'], '15a33d76-4640-438d-ae64-fdc0c1d3eebc'],  // customer service
  ['engels-op-het-werk', 'communication', 'Engels op het werk', 'English at work', ['Engels', 'internationaal'], '6d3edede-8951-4621-a835-e04323300fa0'],  // English

  ['participatie', 'democracy-and-participation', 'Participatie van inwoners', 'Resident participation', ['burgerparticipatie', 'inspraak', 'Wet versterking participatie']],
  ['burgerberaad', 'democracy-and-participation', 'Burgerberaad', 'Citizens’ assembly', ['loting', 'burgerforum', 'G1000']],
  ['uitdaagrecht', 'democracy-and-participation', 'Uitdaagrecht en bewonersinitiatief', 'Right to challenge and community initiative', ['right to challenge', 'overheidsparticipatie']],
  ['jongerenparticipatie', 'democracy-and-participation', 'Jongeren betrekken', 'Involving young people', ['jongerenraad', 'kinderraad']],
  ['griffie', 'democracy-and-participation', 'Werken met en voor de raad', 'Working with and for the council', ['griffie', 'gemeenteraad', 'algemeen bestuur', 'Staten']],
  ['raadsvoorstellen', 'democracy-and-participation', 'Van opdracht tot raadsbesluit', 'From assignment to council decision', ['besluitvorming', 'college', 'portefeuillehouder']],
  ['verkiezingen', 'democracy-and-participation', 'Verkiezingen organiseren', 'Organising elections', ['stembureau', 'Kieswet', 'stemmen tellen'], '1a539b09-1fd9-4a86-9c5d-fde7499a2f9d'],  // election law
  ['rekenkamer', 'democracy-and-participation', 'Werken met de rekenkamer', 'Working with the audit office', ['rekenkameronderzoek', 'doelmatigheid']],
  ['wijkgericht-werken', 'democracy-and-participation', 'Wijkgericht werken', 'Working in neighbourhoods', ['gebiedsgericht werken', 'wijkmanager', 'wijkregisseur']],
  ['discriminatie', 'democracy-and-participation', 'Discriminatie voorkomen in beleid en uitvoering', 'Preventing discrimination in policy and practice', ['antidiscriminatie', 'etnisch profileren', 'gelijke behandeling']],
  ['digitale-participatie', 'democracy-and-participation', 'Online participatie', 'Online participation', ['participatieplatform', 'peiling', 'OpenStad']],
  ['weerbaar-bestuur', 'democracy-and-participation', 'Weerbaar bestuur', 'Resilient government', ['bedreiging bestuurders', 'intimidatie', 'Netwerk Weerbaar Bestuur']],
  ['boze-en-bezorgde-inwoners', 'democracy-and-participation', 'Gesprek met boze of bezorgde inwoners', 'Talking with angry or worried residents', ['bewonersavond', 'weerstand', 'polarisatie']],

  ['waterveiligheid', 'water-and-infrastructure', 'Waterveiligheid en dijken', 'Flood safety and dikes', ['HWBP', 'dijkversterking', 'primaire keringen'], '6b5d032a-b85a-44ea-9dad-5201048d2dd2'],  // develop flood remediation strategies
  ['waterkwaliteit', 'water-and-infrastructure', 'Waterkwaliteit en KRW', 'Water quality', ['KRW', 'Kaderrichtlijn Water', 'nutriënten'], 'd589970b-933d-4656-bcb6-a43b3cc67888'],  // monitor water quality
  ['lozingen', 'water-and-infrastructure', 'Lozingen in het veld', 'Discharges in the field', ['illegale lozing', 'afvalwater', 'bemonstering']],
  ['watersysteem', 'water-and-infrastructure', 'Peilbeheer en watersysteem', 'Water level and water system', ['peilbesluit', 'droogte', 'gemaal']],
  ['riolering', 'water-and-infrastructure', 'Riolering en afvalwater', 'Sewerage and waste water', ['Wrp', 'GRP', 'afvalwaterketen', 'rioolwaterzuivering'], '68d5d7e2-1e9e-4b2b-bce9-ff6c687e4f45'],  // develop sewerage networks
  ['weging-waterbelang', 'water-and-infrastructure', 'Weging van het waterbelang', 'Weighing the water interest', ['watertoets', 'water en bodem sturend']],
  ['assetmanagement', 'water-and-infrastructure', 'Assetmanagement', 'Asset management', ['beheer kapitaalgoederen', 'iAMPro', 'beheerplan']],
  ['bruggen-en-kunstwerken', 'water-and-infrastructure', 'Bruggen en kunstwerken', 'Bridges and structures', ['kunstwerken', 'areaal', 'vervangingsopgave'], '3eb03076-6fb4-48a1-8b36-36b5a5031ead'],  // bridge engineering
  ['wegen', 'water-and-infrastructure', 'Wegbeheer', 'Road management', ['wegonderhoud', 'verharding', 'CROW']],
  ['verkeersveiligheid', 'water-and-infrastructure', 'Verkeersveiligheid', 'Road safety', ['30 km/u', 'GOW30', 'SPV', 'verkeersbesluit'], 'dda26251-7331-41fd-871f-1106ca468189'],  // traffic engineering
  ['contracten-in-de-gww', 'water-and-infrastructure', 'Contracten in de infra', 'Contracts in civil works', ['UAV-GC', 'RAW', 'bouwteam', 'tweefasen']],
  ['openbaar-vervoer', 'water-and-infrastructure', 'Openbaar vervoer en concessies', 'Public transport and concessions', ['ov-concessie', 'doelgroepenvervoer']],
  ['nautisch-beheer', 'water-and-infrastructure', 'Vaarwegen en nautisch beheer', 'Waterways', ['vaarweg', 'scheepvaart', 'sluis'], 'd84ff2a1-aa27-44a8-8af0-317db8d3001b'],  // national waterways
  ['kabels-en-leidingen', 'water-and-infrastructure', 'Kabels, leidingen en ondergrond', 'Cables and pipes', ['WIBON', 'AVOI', 'KLIC']],
  ['vergunningen-water', 'water-and-infrastructure', 'Watervergunningen en waterschapsverordening', 'Water permits', ['waterschapsverordening', 'legger', 'keur']],
  ['bouwlogistiek', 'water-and-infrastructure', 'Werken in uitvoering en bereikbaarheid', 'Road works and access', ['minder hinder', 'wegwerkzaamheden', 'BLVC']],
];
