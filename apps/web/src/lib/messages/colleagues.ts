import { dictionary, plural } from '../i18n/dictionary';

/** The colleagues for whom a request is: the list, adding by address, the link to share. */
export const colleagueWords = dictionary({
  nl: {
    colleaguesTitle: (count: number, size: number | null) =>
      count === 0
        ? 'Er staat nog niemand op de lijst'
        : size
          ? `${count} van ${size} collega’s op de lijst`
          : plural('nl', count, '1 collega op de lijst', `${count} collega’s op de lijst`),
    colleaguesLead: {
      before: 'Zodra er een trainer is, krijgt ieder een mail en een plaats om te bevestigen.',
      after: 'Ieder op de lijst heeft een mail gekregen en bevestigt de plaats met één klik.',
    },
    listCaption: 'Collega’s op de lijst',
    places: {
      listed: 'Op de lijst',
      held: 'Vastgehouden, nog niet bevestigd',
      confirmed: 'Komt',
      cancelled: 'Komt niet',
    },
    never: 'Nog nooit ingelogd',
    removeOne: 'Haal weg',
    removeWho: (name: string) => `: ${name}`,
    removed: 'De collega staat niet meer op de lijst.',
    add: 'Zet collega’s op de lijst',
    addLabel: 'Mailadressen',
    addHint:
      'Plak ze onder elkaar, of met een komma ertussen. Namen mogen erbij staan. Alleen adressen van je eigen organisatie.',
    addMissing: 'Vul minstens één mailadres in.',
    addTooMany: (count: number) => `Zet er hooguit ${count} tegelijk op de lijst.`,
    addDo: 'Zet op de lijst',
    resultTitle: (added: number, count: number) =>
      added === count
        ? plural('nl', count, 'De collega staat op de lijst', `Alle ${count} staan op de lijst`)
        : `${added} van ${count} staan er nu bij`,
    resultCaption: 'Wat er met elk adres gebeurde',
    address: 'Adres',
    result: 'Wat er gebeurde',
    results: {
      added: 'Staat op de lijst',
      'already-listed': 'Stond er al op',
      'not-an-address': 'Is geen mailadres',
      'other-organisation': 'Hoort niet bij je organisatie',
      'group-full': 'De groep is vol',
    },
    join: 'Of deel een link',
    joinText: 'Collega’s van je eigen organisatie melden zich er zelf mee aan, zolang er plaats is.',
    joinMake: 'Maak een link',
    joinLabel: 'Link om te delen',
    copy: 'Kopieer de link',
    copied: 'Gekopieerd',
    closedColleagues: 'Deze aanvraag is ingetrokken. De lijst verandert niet meer.',
  },
  en: {
    colleaguesTitle: (count: number, size: number | null) =>
      count === 0
        ? 'Nobody is on the list yet'
        : size
          ? `${count} of ${size} colleagues on the list`
          : plural('en', count, '1 colleague on the list', `${count} colleagues on the list`),
    colleaguesLead: {
      before: 'As soon as there is a trainer, each gets a mail and a place to confirm.',
      after: 'Each on the list has got a mail and confirms the place by one click.',
    },
    listCaption: 'Colleagues on the list',
    places: {
      listed: 'On the list',
      held: 'Held, not confirmed yet',
      confirmed: 'Comes',
      cancelled: 'Does not come',
    },
    never: 'Has never signed in',
    removeOne: 'Take off',
    removeWho: (name: string) => `: ${name}`,
    removed: 'The colleague is not on the list any more.',
    add: 'List colleagues',
    addLabel: 'Mail addresses',
    addHint:
      'Paste them below each other, or with commas between. Names may stand with them. Only addresses of your own organisation.',
    addMissing: 'Enter at least one mail address.',
    addTooMany: (count: number) => `List ${count} at once at most.`,
    addDo: 'Put on the list',
    resultTitle: (added: number, count: number) =>
      added === count
        ? plural('en', count, 'The colleague is on the list', `All ${count} are on the list`)
        : `${added} of ${count} were added`,
    resultCaption: 'What happened to each address',
    address: 'Address',
    result: 'What happened',
    results: {
      added: 'On the list',
      'already-listed': 'Was on the list already',
      'not-an-address': 'Is not a mail address',
      'other-organisation': 'Does not belong to your organisation',
      'group-full': 'The group is full',
    },
    join: 'Or share a link',
    joinText: 'Colleagues of your own organisation use it to join, as long as there are places.',
    joinMake: 'Make a link',
    joinLabel: 'Link to share',
    copy: 'Copy the link',
    copied: 'Copied',
    closedColleagues: 'This request has been withdrawn. The list does not change any more.',
  },
});
