import { person } from './person.rules';
import type { DemoPerson } from './types';

const trainer = { roles: ['trainer'] } as const;

export const municipalPeople: readonly DemoPerson[] = [
  person('deventer', 'Marit', 'Veldkamp', 'Beleidsadviseur bestaanszekerheid'),
  person('deventer', 'Femke', 'Oosterhof', 'Coördinator leren en ontwikkelen', {
    roles: ['organisation-administrator'],
  }),
  person('deventer', 'Bram', 'Hulshof', 'Jurist bezwaar en beroep'),
  person('deventer', 'Nadia', 'Amrani', 'Adviseur participatie'),
  person('deventer', 'Gert-Jan', 'Kolkman', 'Teamleider vergunningen'),

  person('zwolle', 'Fenna', 'Kuipers', 'Woo-coördinator', trainer),
  person('zwolle', 'Wouter', 'Schepers', 'Adviseur informatiebeheer', { roles: ['organisation-administrator'] }),
  person('zwolle', 'Shanti', 'Ramdin', 'Communicatieadviseur'),

  person('amersfoort', 'Hugo', 'Nieuwenhuis', 'Bestuursadviseur', trainer),
  person('amersfoort', 'Elif', 'Yıldız', 'Griffiemedewerker'),

  person('raalte', 'Annelies', 'Vos', 'Communicatieadviseur klare taal', trainer),
  person('raalte', 'Jeroen', 'Meijerink', 'Wmo-consulent'),

  person('hardenberg', 'Henrike', 'Slot', 'Programmaleider dienstverlening', trainer),
  person('hardenberg', 'Dirk', 'Ekkelenkamp', 'Projectleider openbare ruimte'),

  person('hengelo', 'Merve', 'Kaya', 'Boa-coördinator'),
  person('enschede', 'Rogier', 'ten Cate', 'Casemanager omgevingsvergunning', trainer),
  person('enschede', 'Lisanne', 'Wolbert', 'Adviseur woningbouw'),
  person('enschede', 'Ibrahim', 'Sahin', 'Inkoopadviseur'),

  person('apeldoorn', 'Joris', 'Bakker', 'Informatiebeveiliger (CISO)', trainer),
  person('apeldoorn', 'Petra', 'Jansen', 'Beleidsadviseur energie'),
  person('barneveld', 'Willemijn', 'van de Beek', 'Adviseur planning en control'),

  person('arnhem', 'Saskia', 'Lammers', 'Adviseur klimaatadaptatie', trainer),
  person('arnhem', 'Youssef', 'Benali', 'Beheerder groen en water'),
  person('nijmegen', 'Koen', 'Derksen', 'Concerncontroller', trainer),
  person('nijmegen', 'Ilse', 'Peters', 'Beleidsadviseur jeugd'),
  person('nijmegen', 'Mehmet', 'Demir', 'Wijkmanager'),

  person('groningen', 'Marieke', 'Boersma', 'Functionaris gegevensbescherming', trainer),
  person('groningen', 'Harm', 'Wiersema', 'HR-adviseur leren', { roles: ['hr-adviser'] }),
  person('groningen', 'Aafke', 'Hofstee', 'Casemanager handhaving'),
  person('groningen', 'Jelmer', 'Drent', 'Adviseur omgevingsplan'),
  person('emmen', 'Berend', 'Zwiers', 'Adviseur democratie en inwoners', trainer),
  person('emmen', 'Geertje', 'Oldenburger', 'Klantmanager werk en inkomen'),

  person('leeuwarden', 'Sjoerd', 'de Haan', 'Senior inkoopadviseur', trainer),
  person('leeuwarden', 'Tryntsje', 'Hoekstra', 'Beleidsadviseur Wmo'),
  person('sudwest-fryslan', 'Froukje', 'Bouma', 'Dorpencoördinator'),

  person('amsterdam', 'Naomi', 'Tjon', 'Data-analist onderzoek en statistiek', { ...trainer, language: 'en' }),
  person('amsterdam', 'Daniël', 'Groen', 'Productmanager digitale dienstverlening'),
  person('amsterdam', 'Fatou', 'Diallo', 'Beleidsadviseur diversiteit en inclusie'),
  person('amsterdam', 'Piotr', 'Kowalski', 'Software engineer', { language: 'en' }),
  person('haarlem', 'Floor', 'Visser', 'Architect Common Ground', trainer),
  person('haarlem', 'Rick', 'Molenaar', 'Functioneel beheerder'),
  person('hollands-kroon', 'Nienke', 'Schouten', 'Data-adviseur', trainer),
  person('hollands-kroon', 'Jan', 'Wit', 'Medewerker belastingen'),
  person('almere', 'Steven', 'Chen', 'Planeconoom'),
  person('almere', 'Priya', 'Soekhai', 'Gebiedsmanager'),

  person('utrecht', 'Esther', 'Mulder', 'Adviseur omgevingsplan', trainer),
  person('utrecht', 'Omar', 'Haddad', 'Projectleider stationsgebied'),
  person('utrecht', 'Lotte', 'Verhagen', 'Opleidingsadviseur', { roles: ['organisation-administrator'] }),
  person('utrecht', 'Thijs', 'Verbeek', 'Toezichthouder bouw'),

  person('den-haag', 'Chantal', 'Wijngaarde', 'Consulent sociaal wijkteam', trainer),
  person('den-haag', 'Ravi', 'Gopal', 'Jurist vergunningen', trainer),
  person('den-haag', 'Marloes', 'de Wit', 'Beleidsadviseur onderwijs'),
  person('rotterdam', 'Gülşen', 'Aydın', 'Coördinator vroegsignalering', trainer),
  person('rotterdam', 'Vincent', 'Lopes', 'Opleidingsadviseur', { roles: ['hr-adviser'] }),
  person('rotterdam', 'Shirley', 'Martina', 'Schuldhulpverlener'),
  person('rotterdam', 'Kees', 'van Dam', 'Toezichthouder bouw en milieu'),
  person('rotterdam', 'Hanan', 'El Idrissi', 'Klantmanager inkomen'),

  person('breda', 'Bart', 'van Gils', 'Programmamanager Omgevingswet', trainer),
  person('breda', 'Ellen', 'Roovers', 'Beleidsmedewerker verkeer'),
  person('tilburg', 'Jolanda', 'Smulders', 'Wmo-consulent', trainer),
  person('tilburg', 'Mohamed', 'Azzouz', 'Beleidsadviseur veiligheid'),
  person('eindhoven', 'Sanna', 'Kivits', 'Regisseur inburgering', trainer),
  person('eindhoven', 'Luuk', 'van den Broek', 'Adviseur smart city'),
  person('maastricht', 'Odile', 'Hermans', 'Secretaris bezwaarschriftencommissie', trainer),
  person('maastricht', 'Guy', 'Frissen', 'Adviseur erfgoed'),
  person('heerlen', 'Roel', 'Vaessen', 'Wijkregisseur', trainer),
  person('heerlen', 'Dilara', 'Öztürk', 'Beleidsadviseur participatie'),
  person('middelburg', 'Leonie', 'de Visser', 'Juridisch adviseur'),
  person('terneuzen', 'Adriaan', 'Dieleman', 'Opleidingsadviseur', { roles: ['hr-adviser'] }),
  person('terneuzen', 'Carla', 'Hamelink', 'Raadsgriffier'),
  person('terneuzen', 'Tom', 'de Bruijne', 'Vergunningverlener milieu'),
];
