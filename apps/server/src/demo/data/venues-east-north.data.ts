import type { DemoVenue } from './types';

export const eastAndNorthVenues: readonly DemoVenue[] = [
  {
    key: 'stadhuis-deventer',
    body: 'deventer',
    name: 'Stadhuis Deventer',
    address: 'In het centrum, twaalf minuten lopen van station Deventer',
    accessNote:
      'Meld je bij de balie in de hal. Neem een identiteitsbewijs mee. De zalen zijn met de lift te bereiken.',
    rooms: [
      {
        key: 'deventer-burgerzaal',
        name: 'Burgerzaal',
        capacity: 40,
        equipment: ['beamer', 'ringleiding', 'flip-over'],
      },
      { key: 'deventer-hanzekamer', name: 'Hanzekamer', capacity: 16, equipment: ['scherm', 'whiteboard'] },
    ],
  },
  {
    key: 'stadhuis-zwolle',
    body: 'zwolle',
    name: 'Stadhuis Zwolle',
    address: 'Aan de rand van de binnenstad, een kwartier lopen van station Zwolle',
    accessNote: 'Je naam staat op de lijst bij de ontvangst. Fietsen kunnen in de kelder.',
    rooms: [
      { key: 'zwolle-zaal-sassen', name: 'Zaal Sassen', capacity: 18, equipment: ['scherm', 'whiteboard'] },
      { key: 'zwolle-grote-zaal', name: 'Grote zaal', capacity: 50, equipment: ['beamer', 'geluid', 'ringleiding'] },
    ],
  },
  {
    key: 'provinciehuis-overijssel',
    body: 'provincie-overijssel',
    name: 'Provinciehuis Overijssel',
    address: 'In Zwolle-Zuid, bus vanaf het station stopt voor de deur',
    accessNote: 'Identiteitsbewijs is verplicht. Parkeren kan als je je kenteken vooraf doorgeeft.',
    rooms: [
      { key: 'overijssel-vecht', name: 'Zaal Vecht', capacity: 24, equipment: ['scherm', 'flip-over', 'ringleiding'] },
      { key: 'overijssel-ijssel', name: 'Zaal IJssel', capacity: 16, equipment: ['scherm', 'videovergaderen'] },
      { key: 'overijssel-regge', name: 'Zaal Regge', capacity: 10, equipment: ['whiteboard'] },
    ],
  },
  {
    key: 'gemeentehuis-raalte',
    body: 'raalte',
    name: 'Gemeentehuis Raalte',
    address: 'Naast de markt, zes minuten lopen van station Raalte',
    accessNote: 'De deur aan de marktkant is open vanaf 8.30 uur.',
    rooms: [{ key: 'raalte-zaal-2', name: 'Zaal 2', capacity: 15, equipment: ['scherm', 'whiteboard'] }],
  },
  {
    key: 'gemeentehuis-hardenberg',
    body: 'hardenberg',
    name: 'Gemeentehuis Hardenberg',
    address: 'Aan de Vecht, tien minuten lopen van station Hardenberg',
    accessNote: 'Meld je bij het loket; iemand haalt je op.',
    rooms: [{ key: 'hardenberg-vechtzaal', name: 'Vechtzaal', capacity: 20, equipment: ['beamer', 'flip-over'] }],
  },
  {
    key: 'stadskantoor-enschede',
    body: 'enschede',
    name: 'Stadskantoor Enschede',
    address: 'In het centrum, vijf minuten lopen van station Enschede',
    accessNote: 'Neem een identiteitsbewijs mee. De omgevingstafel is op de tweede verdieping.',
    rooms: [
      { key: 'enschede-omgevingstafel', name: 'Omgevingstafel', capacity: 14, equipment: ['groot scherm', 'kaarten'] },
    ],
  },
  {
    key: 'stadhuis-apeldoorn',
    body: 'apeldoorn',
    name: 'Stadhuis Apeldoorn',
    address: 'In het centrum, een kwartier lopen van station Apeldoorn',
    accessNote: 'Meld je bij de bode. De crisisruimte heeft geen daglicht; we pauzeren buiten.',
    rooms: [
      {
        key: 'apeldoorn-crisisruimte',
        name: 'Crisisruimte',
        capacity: 20,
        equipment: ['schermen', 'noodtelefoon', 'flip-over'],
      },
    ],
  },
  {
    key: 'kantoor-vallei-en-veluwe',
    body: 'vallei-en-veluwe',
    name: 'Waterschapshuis Vallei en Veluwe',
    address: 'Aan de oostkant van Apeldoorn, bus vanaf het station',
    accessNote: 'Laptop meenemen; het gastnetwerk staat op je uitnodiging.',
    rooms: [{ key: 'veluwe-grift', name: 'Zaal Grift', capacity: 14, equipment: ['scherm', 'stopcontact per plaats'] }],
  },
  {
    key: 'stadhuis-arnhem',
    body: 'arnhem',
    name: 'Stadhuis Arnhem',
    address: 'Bij de grote kerk, tien minuten lopen van station Arnhem Centraal',
    accessNote: 'Fietsen voor een werkbezoek staan in de kelder klaar.',
    rooms: [{ key: 'arnhem-rijnzaal', name: 'Rijnzaal', capacity: 24, equipment: ['beamer', 'flip-over'] }],
  },
  {
    key: 'stadhuis-nijmegen',
    body: 'nijmegen',
    name: 'Stadhuis Nijmegen',
    address: 'In de bovenstad, tien minuten lopen van station Nijmegen',
    accessNote: 'De zaal ligt aan de tuinkant. Er is een drempelvrije ingang opzij.',
    rooms: [
      { key: 'nijmegen-waalzaal', name: 'Waalzaal', capacity: 25, equipment: ['videovergaderen', 'ringleiding'] },
    ],
  },
  {
    key: 'waterschapshuis-doetinchem',
    body: 'rijn-en-ijssel',
    name: 'Waterschapshuis Rijn en IJssel',
    address: 'Aan de rand van Doetinchem, gratis parkeren, bus vanaf het station',
    accessNote: 'Voor het veldwerk: laarzen en regenkleding. Omkleden en douchen kan.',
    rooms: [
      {
        key: 'doetinchem-veldlokaal',
        name: 'Veldlokaal',
        capacity: 14,
        equipment: ['meetkoffers', 'scherm', 'droogruimte'],
      },
    ],
  },
  {
    key: 'stadhuis-groningen',
    body: 'groningen',
    name: 'Stadhuis Groningen',
    address: 'Aan het grote plein, een kwartier lopen van station Groningen',
    accessNote: 'Gebruik de ingang aan de zijkant; daar is ook de lift.',
    rooms: [{ key: 'groningen-noorderzaal', name: 'Noorderzaal', capacity: 18, equipment: ['beamer', 'whiteboard'] }],
  },
  {
    key: 'gemeentehuis-emmen',
    body: 'emmen',
    name: 'Gemeentehuis Emmen',
    address: 'In het centrum, acht minuten lopen van station Emmen',
    accessNote: 'Koffie en thee staan klaar; lunch neem je zelf mee.',
    rooms: [
      {
        key: 'emmen-raadzaal',
        name: 'Raadzaal',
        capacity: 45,
        equipment: ['geluid', 'videovergaderen', 'ringleiding'],
      },
    ],
  },
  {
    key: 'stadskantoor-leeuwarden',
    body: 'leeuwarden',
    name: 'Stadskantoor Leeuwarden',
    address: 'Aan de singel, acht minuten lopen van station Leeuwarden',
    accessNote: 'Meld je bij de receptie met je bevestiging.',
    rooms: [{ key: 'leeuwarden-torenkamer', name: 'Torenkamer', capacity: 16, equipment: ['scherm', 'flip-over'] }],
  },
];
