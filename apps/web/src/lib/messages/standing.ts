import { dictionary, plural } from '../i18n/dictionary';

/** Why a colleague who teaches is asked, or is not: reasons are codes of the match engine. */
export const standing = dictionary({
  nl: {
    title: 'Waarom word ik wel of niet gevraagd?',
    lead: (days: number) => `Zo kwam jij in beeld in de laatste ${days} dagen. Alleen jij ziet dit.`,
    back: 'Naar je profiel',
    ask: 'Waarom word ik wel of niet gevraagd?',
    nothing: 'Er is nog niets te zien',
    nothingText: 'In deze tijd zocht niemand een trainer. Kijk later nog eens.',
    hidden: 'Je bent nu niet te vinden',
    hiddenText: 'Daarom vragen we je niet. Zet in je profiel aan dat collega’s je mogen vinden.',
    toProfile: 'Naar je profiel',
    requests: (count: number) =>
      plural(
        'nl',
        count,
        '1 keer zocht een organisatie een trainer',
        `${count} keer zocht een organisatie een trainer`,
      ),
    listed: (count: number, invited: number) =>
      count === 0
        ? 'Op geen van die lijsten met kandidaten stond jij.'
        : `${plural('nl', count, '1 keer stond jij op de lijst met kandidaten', `${count} keer stond jij op de lijst met kandidaten`)}. ${
            invited === 0
              ? 'Anderen werden eerder gevraagd.'
              : plural('nl', invited, '1 keer hebben we je gevraagd.', `${invited} keer hebben we je gevraagd.`)
          }`,
    suits: (count: number) =>
      plural(
        'nl',
        count,
        '1 andere vraag past bij je profiel van nu, maar toen stonden er genoeg collega’s boven je of was je profiel nog anders.',
        `${count} andere vragen passen bij je profiel van nu, maar toen stonden er genoeg collega’s boven je of was je profiel nog anders.`,
      ),
    excluded: 'Waardoor je afviel',
    excludedLead: 'Wij keken met je profiel zoals het nu is. Pas je het aan, dan verandert dit mee.',
    caption: 'Hoe vaak je afviel, per reden',
    columns: { reason: 'Reden', bar: 'Staaf', count: 'Aantal' },
    reasons: {
      declined: { why: 'Je was al gevraagd' },
      'already-asked': { why: 'Je was al gevraagd' },
      conflict: { why: 'Je doet zelf mee of stelde de vraag zelf' },
      paused: { why: 'Je bent even niet te vragen' },
      full: {
        why: 'Je geeft dat jaar al les zo vaak als je wilt',
        tip: 'Wil je vaker? Verhoog het aantal keer per jaar.',
      },
      mode: { why: 'Je geeft niet op die manier les', tip: 'Online en op locatie allebei? Dan past er meer.' },
      language: { why: 'Je geeft niet in die taal les' },
      'group-too-large': { why: 'De groep is te groot' },
      'nothing-in-common': {
        why: 'De vraag gaat over iets anders',
        tip: 'Noem al je onderwerpen, en schrijf in je eigen woorden wat je doet.',
      },
      'too-far': { why: 'Het is verder dan je wilt reizen', tip: 'Online lesgeven kan van overal.' },
      'not-available': { why: 'Je kunt op geen van de momenten' },
    } as Record<string, { why: string; tip?: string }>,
    how: 'Hoe het matchen werkt',
  },
  en: {
    title: 'Why am I asked, or not?',
    lead: (days: number) => `This is how you came into view in the last ${days} days. Only you see this.`,
    back: 'To your profile',
    ask: 'Why am I asked, or not?',
    nothing: 'There is nothing to see yet',
    nothingText: 'Nobody looked for a trainer in this time. Come back later.',
    hidden: 'You cannot be found now',
    hiddenText: 'That is why we do not ask you. Say in your profile that colleagues may find you.',
    toProfile: 'To your profile',
    requests: (count: number) =>
      plural(
        'en',
        count,
        'An organisation looked for a trainer once',
        `Organisations looked for a trainer ${count} times`,
      ),
    listed: (count: number, invited: number) =>
      count === 0
        ? 'You were on none of those lists of candidates.'
        : `${plural('en', count, 'Once you were on the list of candidates', `${count} times you were on the list of candidates`)}. ${
            invited === 0
              ? 'Others were asked first.'
              : plural('en', invited, 'Once we asked you.', `${invited} times we asked you.`)
          }`,
    suits: (count: number) =>
      plural(
        'en',
        count,
        '1 other question suits your profile of now, but enough colleagues stood above you then, or your profile was different.',
        `${count} other questions suit your profile of now, but enough colleagues stood above you then, or your profile was different.`,
      ),
    excluded: 'What stood in the way',
    excludedLead: 'We looked with your profile as it is now. If you change it, this changes along.',
    caption: 'How often you did not fit, per reason',
    columns: { reason: 'Reason', bar: 'Bar', count: 'Number' },
    reasons: {
      declined: { why: 'You had been asked already' },
      'already-asked': { why: 'You had been asked already' },
      conflict: { why: 'You take part, or asked the question yourself' },
      paused: { why: 'You cannot be asked for a while' },
      full: { why: 'You teach as often that year as you want to', tip: 'More often? Raise the times a year.' },
      mode: { why: 'You do not teach in that form', tip: 'Both online and on site? Then more fits.' },
      language: { why: 'You do not teach in that language' },
      'group-too-large': { why: 'The group is too large' },
      'nothing-in-common': {
        why: 'The question is about something else',
        tip: 'Name all your topics, and write in your own words what you do.',
      },
      'too-far': { why: 'It is further than you want to travel', tip: 'Teaching online works from everywhere.' },
      'not-available': { why: 'You cannot make any of the times' },
    } as Record<string, { why: string; tip?: string }>,
    how: 'How matching works',
  },
});
