import type { CourseRunView, EnrolmentView, MeView, RequestView, SearchView } from '@onderling/contracts';
import type { Visitor } from '../support/browser';
import { Client, eventually } from '../support/client';
import type { CapturedMail } from '../support/post-box';
import { calendarFaults } from '../../libs/notifications/src/testing/calendar-lint';
import { calendarItems } from './calendar-items';
import { linkIn } from './mail-text';
import { fillMoment, tickTopic, workingDay } from './request-form';
import { Stage } from './stage';

let stage: Stage;
let adviser: Client;
beforeAll(async () => {
  stage = await Stage.open();
  adviser = await Client.as(stage.url, 'hr-adviser');
  const domain = (await adviser.get<MeView>('/me')).body.email.split('@')[1];
  colleagues = ['arjan.nijland', 'nooit.gezien'].map((name) => `${name}@${domain}`);
}, 240_000);
afterAll(() => stage?.close());
afterEach(async () => expect(await stage.troubles()).toEqual([]));

/** Addresses of two colleagues of the adviser, the second of whom is not known to the product yet. */
let colleagues: string[] = [];

describe.each([
  { way: 'with JavaScript', javaScript: true, teacher: 'organisation-administrator', firstDay: 30 },
  { way: 'without JavaScript', javaScript: false, teacher: 'platform-steward', firstDay: 60 },
])('the main job $way', ({ javaScript, teacher, firstDay, way }) => {
  const title = `Lastige gesprekken, ${way}`;
  let requestId = '';
  let runId = '';
  let topicId = '';
  let colleagueEmail = '';
  const view = async () => (await adviser.get<RequestView>(`/knowledge-requests/${requestId}`)).body;
  const asked = (state: string) =>
    eventually(
      async () => (await view()).candidates.find(({ invitation }) => invitation?.state === state),
      20_000,
      `an invitation that is ${state}`,
    );
  const invitationMails = () => stage.post.mails.filter(({ parsed }) => parsed.text?.includes(title));
  const openMail = async (count: number): Promise<Visitor> => {
    const mails = await eventually(
      async () => {
        const found = invitationMails().filter((mail) => linkIn(mail, 'go/invitation'));
        return found.length >= count ? found : undefined;
      },
      20_000,
      `mail ${count} with an invitation`,
    );
    const visitor = await stage.enter({ javaScript });
    await visitor.visit(linkIn(mails[count - 1]!, 'go/invitation'));
    expect(await visitor.heading()).toContain(title);
    return visitor;
  };

  beforeAll(async () => {
    const { body } = await adviser.get<{ items: { id: string; slug: string }[] }>('/topics');
    topicId = body.items.find(({ slug }) => slug === 'lastige-gesprekken')?.id ?? '';
  });

  it('a colleague makes themself findable on one page', async () => {
    const visitor = await stage.enter({ javaScript }, teacher);
    await visitor.visit('/teach');
    await tickTopic(visitor, topicId);
    await visitor.page.fill('[name=experience]', 'Ik oefen dit elke maand met collega’s.');
    await visitor.page.check('[name=languages][value=nl]');
    await visitor.page.check('[name=modes][value=on-site]');
    await visitor.page.fill('[name=maxTravelKm]', '200');
    await visitor.page.fill('[name=timesPerYear]', '6');
    await visitor.page.check('[name=findable][value=yes]');
    await visitor.control('Bewaar mijn profiel').click();
    await visitor.page.waitForURL(/done=on/);
    expect(await visitor.text()).toContain('Collega’s kunnen je vinden.');
  });

  it('a learning adviser asks for a training; what is wrong is said and nothing typed is lost', async () => {
    const visitor = await stage.enter({ javaScript }, 'hr-adviser');
    const { page } = visitor;
    await visitor.visit('/requests/new');
    await page.fill('[name=need]', 'Hoe blijf je rustig als iemand kwaad wordt aan het loket?');
    const errors = await visitor.sendWrong('Verder naar groep en data');
    expect(errors).toEqual(['Geef de training een naam', 'Kies minstens één onderwerp']);
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await page.inputValue('[name=need]')).toContain('kwaad wordt aan het loket');
    await page.fill('[name=title]', title);
    await tickTopic(visitor, topicId);
    await visitor.go('Verder naar groep en data');
    await page.fill('[name=groupSize]', '8');
    await fillMoment(visitor, 'date1', workingDay(firstDay));
    await fillMoment(visitor, 'date2', workingDay(firstDay + 5));
    await page.locator('[name=place]').first().check();
    await page.check('[name=language][value=nl]');
    await visitor.go('Dien de aanvraag in');
    requestId = /\/requests\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    expect(await visitor.heading()).toBe(title);
  });

  it('the adviser puts colleagues on the list', async () => {
    const visitor = await stage.enter({ javaScript }, 'hr-adviser');
    await visitor.visit(`/requests/${requestId}/colleagues`);
    await visitor.page.fill('[name=emails]', colleagues.join('\n'));
    await visitor.control('Zet op de lijst').click();
    await eventually(async () => ((await view()).colleagues.length === 2 ? true : undefined), 20_000, 'the list');
    await eventually(
      async () => (/Arjan Nijland/.test(await visitor.text()) ? true : undefined),
      10_000,
      'their names',
    );
    colleagueEmail = colleagues[javaScript ? 0 : 1] ?? '';
  });

  it('and watches who fits, why, and who is asked', async () => {
    const { person } = await asked('sent');
    const { candidates, excluded } = await view();
    const visitor = await stage.enter({ javaScript }, 'hr-adviser');
    await visitor.visit(`/requests/${requestId}`);
    const text = await visitor.text();
    expect(text).toContain(person.name);
    expect(text).toContain('Nu gevraagd');
    expect(text).toMatch(/collega(’s)? viel(en)? af/);
    expect(excluded.length).toBeGreaterThan(0);
    expect(candidates.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const own = (await (await Client.as(stage.url, teacher)).get<{ id: string }>('/me')).body;
    expect(candidates.map((one) => one.person.id)).toContain(own.id);
  });

  it('who says no makes room for the next best', async () => {
    const first = await asked('sent');
    const visitor = await openMail(1);
    await visitor.control('Niet mijn onderwerp').click();
    await visitor.page.waitForURL(/done=declined/);
    expect(await visitor.heading()).toBe('Dank je, we vragen iemand anders');
    const next = await eventually(
      async () =>
        (await view()).candidates.find(
          ({ person, invitation }) => invitation?.state === 'sent' && person.id !== first.person.id,
        ),
      20_000,
      'the next invitation',
    );
    expect(next.rank).toBeGreaterThan(first.rank);
  });

  it('who says yes opens the mail without logging in and chooses a date', async () => {
    const visitor = await openMail(2);
    expect((await visitor.cookies()).map(({ name }) => name)).not.toContain('session');
    await visitor.page.locator('input[name=date]').first().check();
    await visitor.control('Ja, ik geef de training').click();
    await visitor.page.waitForURL(/done=accepted/);
    expect(await visitor.heading()).toContain(title);
    await eventually(async () => ((await view()).state === 'matched' ? true : undefined), 20_000, 'the match');
  });

  it('the adviser sees the trainer, the date and the room', async () => {
    const request = await view();
    runId = request.runId ?? '';
    const { body: run } = await adviser.get<CourseRunView>(`/course-runs/${runId}`);
    expect(run.sessions.map(({ startsAt }) => startsAt)).toEqual(
      request.dateOptions.filter(({ state }) => state === 'chosen').map(({ startsAt }) => startsAt),
    );
    const visitor = await stage.enter({ javaScript }, 'hr-adviser');
    await visitor.visit(`/requests/${requestId}`);
    const trainer = request.candidates.find(({ invitation }) => invitation?.state === 'accepted')?.person.name;
    expect(await visitor.text()).toContain(`${trainer} geeft de training`);
    await visitor.visit(`/runs/${runId}`);
    expect(await visitor.text()).toContain(run.sessions[0]?.place.name ?? 'a room');
  });

  it('a colleague on the list opens the mail without logging in and confirms by one click', async () => {
    const held = await eventually(
      async () => stage.post.to(colleagueEmail).find(({ parsed }) => parsed.text?.includes(title)),
      20_000,
      'the mail about the place',
    );
    const address = linkIn(held, 'go/place');
    const placeNow = async () => (await view()).colleagues.find(({ email }) => email === colleagueEmail)?.place;
    const other = await stage.enter({ javaScript }, 'civil-servant');
    await other.visit(address);
    expect(await other.heading()).toBe('Deze plaats is voor een collega');
    expect(await other.control('Bevestig mijn plaats').count()).toBe(0);
    await other.control('Log uit en bekijk de plaats').click();
    await other.control('Bevestig mijn plaats').waitFor();
    expect((await other.cookies()).map(({ name }) => name)).not.toContain('session');

    const visitor = await stage.enter({ javaScript });
    await visitor.visit(address);
    expect(new URL(visitor.page.url()).pathname).toMatch(/^\/places\/[\w-]{36}$/);
    expect(await visitor.heading()).toBe('Er is een plaats voor je');
    expect(await visitor.text()).toContain(title);
    expect(await placeNow()).toBe('held');
    await visitor.go('Bevestig mijn plaats');
    expect(await visitor.text()).toContain('Je plaats is bevestigd');
    expect((await visitor.cookies()).map(({ name }) => name)).not.toContain('session');
    expect(await placeNow()).toBe('confirmed');
  });

  it('a civil servant finds a course, presses twice and has one place, sees a full run, and cancels', async () => {
    const marit = await Client.as(stage.url, 'civil-servant');
    const { email } = (await marit.get<MeView>('/me')).body;
    const open = await findRun(({ enrolment, mine }) => enrolment === 'open' && mine?.state !== 'confirmed', marit);
    const calendarMails = calendarItems(stage.post.to(email), 'UTC').filter(
      ({ startsAt }) => startsAt === iso(open.sessions[0]?.startsAt),
    ).length;
    const visitor = await stage.enter({ javaScript }, 'civil-servant');
    const { page } = visitor;
    await visitor.visit('/courses');
    await page.fill('#q', open.title);
    await visitor.go('Zoek');
    await visitor.go(open.title);
    expect(await visitor.heading()).toBe(open.title);
    await page.locator(`a[href="/runs/${open.id}/enrol"]`).click();
    await page.waitForURL(/\/enrol$/);
    await visitor.alive();
    await visitor.control('Bevestig mijn plaats').dblclick();
    await page.waitForURL(/\/enrolments\//);
    await visitor.alive();
    const enrolment = (await marit.get<EnrolmentView>(`/enrolments/${idIn(page.url())}`)).body;
    expect(enrolment.state).toBe('confirmed');
    expect((await marit.get<CourseRunView>(`/course-runs/${open.id}`)).body.taken).toBe(open.taken + 1);

    const full = await findRun(({ enrolment: now }) => now === 'full', marit);
    await visitor.visit(`/runs/${full.id}`);
    expect(await visitor.text()).toContain('Er is geen plaats meer vrij');
    expect(await page.locator(`a[href="/runs/${full.id}/enrol"]`).count()).toBe(0);

    await visitor.visit(`/enrolments/${enrolment.id}`);
    await visitor.go('Meld me af');
    await visitor.go('Ja, meld me af');
    expect(await visitor.heading()).toBe('Je bent afgemeld');
    expect((await marit.get<CourseRunView>(`/course-runs/${open.id}`)).body.taken).toBe(open.taken);
    const items = await eventually(
      async () => {
        const found = calendarItems(stage.post.to(email), 'UTC').filter(
          ({ startsAt }) => startsAt === iso(enrolment.run.sessions[0]?.startsAt),
        );
        return found.length === calendarMails + 2 ? found : undefined;
      },
      20_000,
      'both calendar mails',
    );
    const sorted = items.toSorted((a, b) => a.sequence - b.sequence);
    expect(new Set(sorted.map(({ uid }) => uid)).size).toBe(1);
    expect(new Set(sorted.map(({ sequence }) => sequence)).size).toBe(sorted.length);
    expect(sorted.slice(-2).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL']);
    expect(sorted.at(-1)?.status).toBe('CANCELLED');
  });

  it('everybody concerned has the right item for their calendar', async () => {
    const { body: run } = await adviser.get<CourseRunView>(`/course-runs/${runId}`);
    const session = run.sessions[0];
    const requester = (await adviser.get<MeView>('/me')).body.email;
    const items = await eventually(
      async () => {
        const found = calendarItems(stage.post.mails, 'UTC').filter(
          ({ startsAt }) => startsAt === iso(session?.startsAt),
        );
        return [colleagueEmail, requester].every((one) => found.some(({ to }) => to === one)) && found.length >= 3
          ? found
          : undefined;
      },
      20_000,
      'the calendar mails of the training',
    );
    expect(items.every(({ endsAt }) => endsAt === iso(session?.endsAt))).toBe(true);
    expect(items.every(({ method }) => method === 'REQUEST')).toBe(true);
    for (const item of items) expect(item.attendees.map((one) => one.toLowerCase())).toEqual([`mailto:${item.to}`]);
    expect(new Set(items.map(({ to }) => to)).size).toBe(items.length);
    expect(items.filter(({ transparent }) => transparent).map(({ to }) => to)).toEqual([requester]);
  });
});

describe('the mails of the whole story', () => {
  it('hold the same instants on a machine in any time zone', () => {
    const read = ['UTC', 'America/New_York', 'Pacific/Auckland'].map((zone) => calendarItems(stage.post.mails, zone));
    expect(read[0]?.length).toBeGreaterThanOrEqual(6);
    expect(read[1]).toEqual(read[0]);
    expect(read[2]).toEqual(read[0]);
    for (const item of read[0] ?? []) expect(item.mimeMethod?.toUpperCase()).toBe(item.method);
  });

  it('hold items that keep to the letter of RFC 5545 and 5546', () => {
    // The parser of mails rewrites line ends; the file that comes with each item has its octets in base64.
    const files = stage.post.mails.flatMap(calendarFiles);
    const parts = stage.post.mails.flatMap(({ parsed }) => parsed.attachments.filter(isCalendar).map(octetsOf));
    expect(files.length).toBeGreaterThanOrEqual(6);
    expect(files.flatMap(calendarFaults)).toEqual([]);
    const linesOf = (octets: Uint8Array) => new TextDecoder().decode(octets).trim().split(/\r?\n/);
    expect(files.map(linesOf)).toEqual(parts.map(linesOf));
  });

  it('each have one reader, one language, a text and a page, say that no human wrote them, and tell what declining means', () => {
    for (const { to, parsed, raw } of stage.post.mails) {
      expect(to).toMatch(/^[^,\s]+$/);
      expect([parsed.to?.map(({ address }) => address), parsed.cc ?? [], parsed.bcc ?? []]).toEqual([[to], [], []]);
      const headers = Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value]));
      expect(headers['auto-submitted']).toBe('auto-generated');
      const language = headers['content-language'] ?? '';
      expect(['nl', 'en']).toContain(language);
      expect(parsed.html).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
      expect(parsed.text?.trim().length).toBeGreaterThan(40);
      expect(raw).toContain('text/plain');
      const asks = parsed.attachments.some((part) => isCalendar(part) && part.method?.toUpperCase() === 'REQUEST');
      if (asks)
        expect(parsed.text).toMatch(/weigeren in je agenda is geen afmelding|declining in your calendar does not/);
    }
  });

  it('never name another participant’s address', async () => {
    const addresses = new Set(stage.post.mails.map(({ to }) => to));
    const told = stage.post.mails.flatMap((mail) =>
      [...addresses]
        .filter((address) => address !== mail.to && everythingIn(mail).includes(address))
        .filter((address) => colleagues.includes(address) || address.startsWith('marit.'))
        .map((address) => `${mail.to} reads ${address} in “${mail.parsed.subject}”`),
    );
    expect(addresses.size).toBeGreaterThan(4);
    expect(told).toEqual([]);
  });
});

const iso = (instant: string | undefined) => new Date(instant ?? 0).toISOString();
const idIn = (url: string) => new URL(url).pathname.split('/').at(-1) ?? '';

function everythingIn({ raw, parsed }: CapturedMail): string {
  const attached = parsed.attachments.map(({ content }) =>
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  );
  return [raw, parsed.text, parsed.html, ...attached].join('\n').toLowerCase();
}

const isCalendar = ({ mimeType }: CapturedMail['parsed']['attachments'][number]) => mimeType === 'text/calendar';
const calendarFiles = ({ raw }: CapturedMail) =>
  [...raw.matchAll(/^Content-Type: application\/ics[^]*?base64\r?\n\r?\n([\w+/=\r\n]+)/gim)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64'),
  );
const octetsOf = ({ content }: CapturedMail['parsed']['attachments'][number]) =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

/** The first run of the catalogue that fits. */
async function findRun(fits: (run: CourseRunView) => boolean, as: Client): Promise<CourseRunView> {
  const { body } = await as.get<SearchView>('/search?pageSize=100');
  for (const { course } of body.items) {
    const runs = (await as.get<{ items: CourseRunView[] }>(`/course-runs?courseId=${course.id}`)).body.items;
    const found = runs.find(fits);
    if (found) return found;
  }
  throw new Error('the catalogue has no such run');
}
