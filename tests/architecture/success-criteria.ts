/** A test by its file and title. */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** A success criterion of WCAG 2.2, level A or AA, and what holds it. */
export interface Criterion {
  readonly number: string;
  readonly level: 'A' | 'AA';
  readonly name: string;
  /** Axe has rules for it; they are part of the look at every page and never the whole of the criterion. */
  readonly axe?: true;
  readonly tests: readonly NamedTest[];
  /** Why nothing in the product can break it; the tests named keep it so. */
  readonly notApplicable?: string;
  /** What a test cannot tell, and somebody has judged. */
  readonly judged?: string;
}

const at = (file: string) => (title: string) => ({ file, title });
const looking = at('tests/e2e/accessibility.spec.ts');
const hearing = at('tests/e2e/announcements.spec.ts');
const forms = at('tests/e2e/forms.spec.ts');
const keys = at('tests/e2e/keyboard.spec.ts');
const means = at('tests/architecture/accessible-means.spec.ts');
const colours = at('apps/web/src/lib/styles/contrast.spec.ts');
const words = at('apps/web/src/lib/messages/words.spec.ts');

const everyPage = looking('can be read, heard and used by keyboard, in both languages, wide, narrow, large and dark');
const noMedia = means('there is no sound, moving picture or picture of text');
const noGestures = means('nothing is dragged, drawn, shaken or opened by hovering, and no letter is a command');

const one = (
  number: string,
  level: 'A' | 'AA',
  name: string,
  tests: readonly NamedTest[],
  more: Pick<Criterion, 'axe' | 'notApplicable' | 'judged'> = {},
): Criterion => ({ number, level, name, tests, ...more });

/** All 55 criteria of level A and AA; 4.1.1 is no longer one. */
export const criteria: readonly Criterion[] = [
  one('1.1.1', 'A', 'Non-text Content', [everyPage], { axe: true }),
  one('1.2.1', 'A', 'Audio-only and Video-only (Prerecorded)', [noMedia], { notApplicable: 'no sound, no film' }),
  one('1.2.2', 'A', 'Captions (Prerecorded)', [noMedia], { axe: true, notApplicable: 'no sound, no film' }),
  one('1.2.3', 'A', 'Audio Description or Media Alternative', [noMedia], { notApplicable: 'no sound, no film' }),
  one('1.2.4', 'AA', 'Captions (Live)', [noMedia], { notApplicable: 'no sound, no film' }),
  one('1.2.5', 'AA', 'Audio Description (Prerecorded)', [noMedia], { notApplicable: 'no sound, no film' }),
  one('1.3.1', 'A', 'Info and Relationships', [everyPage], { axe: true }),
  one('1.3.2', 'A', 'Meaningful Sequence', [everyPage, means('what is seen first comes first in the document')], {
    judged: 'On narrow screens the main menu stands below the account; both orders make sense.',
  }),
  one('1.3.3', 'A', 'Sensory Characteristics', [
    words('use plain words: nobody is shouted at, blamed, called a user or spoken to by a system'),
  ]),
  one('1.3.4', 'AA', 'Orientation', [everyPage, means('no style or script asks how a screen is held')]),
  one('1.3.5', 'AA', 'Identify Input Purpose', [everyPage], { axe: true }),
  one('1.4.1', 'A', 'Use of Color', [everyPage, hearing('a chosen %s still looks chosen')], {
    axe: true,
    judged: 'Each state is a word beside its colour, each bar a number.',
  }),
  one('1.4.2', 'A', 'Audio Control', [noMedia], { axe: true, notApplicable: 'no sound' }),
  one('1.4.3', 'AA', 'Contrast (Minimum)', [everyPage, colours('text is dark or light enough to read')], { axe: true }),
  one('1.4.4', 'AA', 'Resize Text', [everyPage], { axe: true }),
  one('1.4.5', 'AA', 'Images of Text', [noMedia], { notApplicable: 'all text is text, also on the map' }),
  one('1.4.10', 'AA', 'Reflow', [everyPage, hearing('open in sight, and Escape leads back to what opened them')]),
  one('1.4.11', 'AA', 'Non-text Contrast', [
    colours('controls, their state, the focus and figures stand out'),
    everyPage,
    hearing('a chosen %s still looks chosen'),
  ]),
  one('1.4.12', 'AA', 'Text Spacing', [everyPage], { axe: true }),
  one('1.4.13', 'AA', 'Content on Hover or Focus', [noGestures, everyPage], {
    notApplicable: 'nothing appears by hovering or by focus, but for the link that skips to the content',
  }),
  one(
    '2.1.1',
    'A',
    'Keyboard',
    [
      everyPage,
      keys('a colleague makes themself findable'),
      keys('a learning adviser asks for a training in two steps'),
      keys('reads who fits and why, and puts a colleague on the list'),
      keys('a trainer opens the mail without logging in and says yes'),
      keys(
        'a colleague confirms the place by the link of a mail, and signs in with the code of another to see it again',
      ),
      keys('a civil servant finds a course, enrols and cancels'),
    ],
    { axe: true },
  ),
  one('2.1.2', 'A', 'No Keyboard Trap', [everyPage]),
  one('2.1.4', 'A', 'Character Key Shortcuts', [noGestures], { notApplicable: 'no letter is a command' }),
  one(
    '2.2.1',
    'A',
    'Timing Adjustable',
    [forms('is there when the session ended on the way and the same person signs in again'), everyPage],
    {
      axe: true,
      judged:
        'A session ends after a week without use, after eight hours for who used a second step, which is a matter of security; what was typed is there again. The time to answer an invitation is for the sake of others who wait.',
    },
  ),
  one('2.2.2', 'A', 'Pause, Stop, Hide', [everyPage, keys('a learning adviser asks for a training in two steps')], {
    axe: true,
    judged: 'A request that is being worked on reads itself again, which is what the page is for; it ends by itself.',
  }),
  one('2.3.1', 'A', 'Three Flashes or Below Threshold', [noMedia, means('nothing flashes')]),
  one('2.4.1', 'A', 'Bypass Blocks', [keys('the first Tab offers to skip to the content'), everyPage], { axe: true }),
  one('2.4.2', 'A', 'Page Titled', [everyPage], { axe: true }),
  one('2.4.3', 'A', 'Focus Order', [
    everyPage,
    hearing('open in sight, and Escape leads back to what opened them'),
    looking('sees a focus without a ring, one that is covered, and an order that jumps'),
  ]),
  one('2.4.4', 'A', 'Link Purpose (In Context)', [everyPage], { axe: true }),
  one(
    '2.4.5',
    'AA',
    'Multiple Ways',
    [
      keys('a civil servant finds a course, enrols and cancels'),
      keys('reads who fits and why, and puts a colleague on the list'),
      everyPage,
    ],
    { judged: 'A course is found by search, filters and the map; what is one’s own from the menu and from mails.' },
  ),
  one('2.4.6', 'AA', 'Headings and Labels', [
    everyPage,
    forms('says what is missing, and asks for nothing that it does not call optional'),
  ]),
  one('2.4.7', 'AA', 'Focus Visible', [
    everyPage,
    looking('sees a focus without a ring, one that is covered, and an order that jumps'),
  ]),
  one('2.4.11', 'AA', 'Focus Not Obscured (Minimum)', [
    everyPage,
    looking('sees a focus without a ring, one that is covered, and an order that jumps'),
  ]),
  one('2.5.1', 'A', 'Pointer Gestures', [noGestures], { notApplicable: 'a press is all there is' }),
  one('2.5.2', 'A', 'Pointer Cancellation', [noGestures], { notApplicable: 'nothing happens when a press begins' }),
  one('2.5.3', 'A', 'Label in Name', [everyPage], { axe: true }),
  one('2.5.4', 'A', 'Motion Actuation', [noGestures], { notApplicable: 'nothing listens to a device that moves' }),
  one('2.5.7', 'AA', 'Dragging Movements', [noGestures], { notApplicable: 'nothing is dragged' }),
  one('2.5.8', 'AA', 'Target Size (Minimum)', [everyPage], { axe: true }),
  one('3.1.1', 'A', 'Language of Page', [everyPage], { axe: true }),
  one('3.1.2', 'AA', 'Language of Parts', [everyPage], {
    axe: true,
    judged: 'What people write themselves has the language they write in, which nobody asks them on every field.',
  }),
  one('3.2.1', 'A', 'On Focus', [everyPage]),
  one('3.2.2', 'A', 'On Input', [hearing('how many results there are')], {
    judged: 'Only the filters act at once: the results change, the page and the focus stay.',
  }),
  one('3.2.3', 'AA', 'Consistent Navigation', [everyPage]),
  one('3.2.4', 'AA', 'Consistent Identification', [everyPage], {
    judged: 'The words of a state and of a part that returns stand once in the dictionaries.',
  }),
  one('3.2.6', 'A', 'Consistent Help', [everyPage]),
  one('3.3.1', 'A', 'Error Identification', [
    forms('says what is missing, and asks for nothing that it does not call optional'),
    forms('says what is wrong and keeps what was typed'),
    forms('a newcomer is told what is wrong with a code, their details and the first code of an app'),
    looking('every form that asks something is tried empty and with nonsense'),
  ]),
  one('3.3.2', 'A', 'Labels or Instructions', [everyPage], { axe: true }),
  one('3.3.3', 'AA', 'Error Suggestion', [
    forms('says what is wrong and keeps what was typed'),
    forms('a newcomer is told what is wrong with a code, their details and the first code of an app'),
  ]),
  one(
    '3.3.4',
    'AA',
    'Error Prevention (Legal, Financial, Data)',
    [
      keys('a civil servant finds a course, enrols and cancels'),
      hearing('that the connection is gone; then nothing typed is lost and a second try counts once'),
      forms('says what is wrong and keeps what was typed'),
    ],
    { judged: 'What binds somebody can be undone: a place, an answer within an hour, a request until it runs.' },
  ),
  one('3.3.7', 'A', 'Redundant Entry', [
    looking('nobody is asked twice: not on two steps of one thing, and nothing that we know of who is signed in'),
    forms('is there after Back from the next step, and makes one request'),
  ]),
  one('3.3.8', 'AA', 'Accessible Authentication (Minimum)', [
    everyPage,
    keys('a colleague confirms the place by the link of a mail, and signs in with the code of another to see it again'),
    means('codes may be pasted, and no field keeps a password manager out'),
    at('tests/e2e/pages.spec.ts')(
      'shows one button in the browser that asked, and elsewhere says where to type the code',
    ),
  ]),
  one('4.1.2', 'A', 'Name, Role, Value', [everyPage], { axe: true }),
  one('4.1.3', 'AA', 'Status Messages', [
    hearing('how many results there are'),
    hearing('that a page is being loaded, when it takes longer than a second'),
    hearing('that a profile is saved'),
    hearing('that the last place has just gone to somebody else'),
  ]),
];
