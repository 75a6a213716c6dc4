import { z } from 'zod';
import { emailAddress, id, instant, language, line, listOf, pageQuery } from './common';
import { assurances, mostCharacters, organisationTypes, personStates, roles } from './vocabularies';

export const organisationView = z
  .object({
    id,
    tooi: z.string().nullable(),
    type: z.enum(organisationTypes),
    name: z.string(),
    abbreviation: z.string().nullable(),
    parentId: id.nullable(),
    timeZone: z.string(),
    place: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.infer<typeof organisationView>;

export const organisationQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  type: z.enum(organisationTypes).optional(),
  ...pageQuery,
});
export type OrganisationQuery = z.infer<typeof organisationQuery>;
export const organisationList = listOf(organisationView).meta({ id: 'OrganisationList' });

/** What colleagues see of each other: name, function and body. */
export const personLine = z
  .object({
    id,
    name: z.string(),
    initials: z.string(),
    functionTitle: z.string().nullable(),
    organisationId: id,
    organisationName: z.string(),
  })
  .meta({ id: 'PersonLine' });
export type PersonLine = z.infer<typeof personLine>;

export const signInLinkInput = z.strictObject({
  email: emailAddress,
  language: language.default('nl'),
  returnTo: z.string().max(500).optional(),
});
export type SignInLinkInput = z.infer<typeof signInLinkInput>;
/** Always the same for any address. */
export const signInLinkView = z.object({ expiresAt: instant }).meta({ id: 'SignInLink' });
export const signInStateView = z
  .object({
    /** `none`: this browser has not asked; `ended`: too many wrong codes, used or over time. */
    state: z.enum(['none', 'pending', 'ended', 'verified']),
    /** As it was typed in this browser; null when it asked for no mail. */
    email: z.string().nullable(),
    expiresAt: instant.nullable(),
    attemptsLeft: z.int(),
    /** Present when the address was proven and a person has yet to be made. */
    signUp: z.object({ email: z.string(), organisations: z.array(z.object({ id, name: z.string() })) }).nullable(),
  })
  .meta({ id: 'SignInState' });
export type SignInStateView = z.infer<typeof signInStateView>;

export const sessionInput = z.union([
  z.strictObject({ linkToken: z.string().min(20).max(200) }),
  z.strictObject({ code: z.string().trim().min(1).max(40) }),
]);
export type SessionInput = z.infer<typeof sessionInput>;
export const sessionStartedView = z
  .object({ next: z.enum(['signed-in', 'sign-up']), returnTo: z.string().nullable(), needsSecondFactor: z.boolean() })
  .meta({ id: 'SessionStarted' });
export type SessionStartedView = z.infer<typeof sessionStartedView>;

export const signUpInput = z.strictObject({
  firstName: line(mostCharacters.personName),
  lastName: line(mostCharacters.personName),
  functionTitle: line(mostCharacters.functionTitle),
  organisationId: id,
  language: language.default('nl'),
});
export type SignUpInput = z.infer<typeof signUpInput>;

export const loginSessionView = z
  .object({
    id,
    current: z.boolean(),
    assurance: z.enum(assurances),
    startedAt: instant,
    lastSeenAt: instant,
    expiresAt: instant,
    device: z.string(),
  })
  .meta({ id: 'LoginSession' });
export const loginSessionList = z.object({ items: z.array(loginSessionView) }).meta({ id: 'LoginSessionList' });

export const roleView = z.object({ role: z.enum(roles), organisationId: id.nullable() }).meta({ id: 'RoleOfPerson' });

export const meView = z
  .object({
    id,
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    name: z.string(),
    initials: z.string(),
    functionTitle: z.string().nullable(),
    language,
    state: z.enum(personStates),
    organisation: organisationView,
    roles: z.array(roleView),
    assurance: z.enum(assurances),
    /**
     * `to-set-up`, `to-confirm`: a role opens only with a second factor, and this session is not strong yet. `optional`: no
     * role needs the factor that is there; what changes the account asks for it.
     */
    secondFactor: z.enum(['not-needed', 'to-set-up', 'to-confirm', 'optional', 'confirmed']),
    /** What the navigation shows. */
    may: z.object({ request: z.boolean(), administer: z.boolean(), steward: z.boolean() }),
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof meView>;
export const meInput = z.strictObject({
  firstName: line(mostCharacters.personName).optional(),
  lastName: line(mostCharacters.personName).optional(),
  functionTitle: line(mostCharacters.functionTitle).optional(),
  language: language.optional(),
});
export type MeInput = z.infer<typeof meInput>;

export const secondFactorSetupView = z
  .object({ secret: z.string(), uri: z.string(), qrPath: z.string(), qrSize: z.int() })
  .meta({ id: 'SecondFactorSetup' });
export type SecondFactorSetupView = z.infer<typeof secondFactorSetupView>;
export const secondFactorCodeInput = z.strictObject({ code: z.string().trim().min(1).max(40) });
export const recoveryCodesView = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

/** Somebody takes the account along to another body: an address there is asked, proven and, where it is shared, confirmed. */
export const moveLinkInput = z.strictObject({ email: emailAddress });
export type MoveLinkInput = z.infer<typeof moveLinkInput>;
export const moveStateView = z
  .object({
    /** Of the mail that this browser asked for; as for signing in. */
    state: signInStateView.shape.state,
    expiresAt: instant.nullable(),
    attemptsLeft: z.int(),
    /** Present when the address was proven and does not tell for which of these bodies the person works. */
    choice: z.object({ email: z.string(), organisations: z.array(z.object({ id, name: z.string() })) }).nullable(),
    /** A proven address for which somebody else has to say that it belongs to a body. */
    waiting: z
      .object({
        email: z.string(),
        askedAt: instant,
        /** Null when no body is known by its domain: the steward finds out. */
        organisationName: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'MoveState' });
export type MoveStateView = z.infer<typeof moveStateView>;
/** `moved`: the account has the new address; `choose`: of which body; `waiting`: somebody has to confirm. */
export const moveStepView = z.object({ next: z.enum(['moved', 'choose', 'waiting']) }).meta({ id: 'MoveStep' });
export type MoveStepView = z.infer<typeof moveStepView>;
export const moveChoiceInput = z.strictObject({ organisationId: id });

/** Where somebody worked, the present body first. */
export const affiliationView = z
  .object({
    organisation: z.object({ id, name: z.string() }),
    functionTitle: z.string().nullable(),
    from: instant,
    /** Null for the present body. */
    until: instant.nullable(),
  })
  .meta({ id: 'Affiliation' });
export type AffiliationView = z.infer<typeof affiliationView>;
export const affiliationList = z.object({ items: z.array(affiliationView) }).meta({ id: 'AffiliationList' });

/** Somebody of another body says to work here now, and waits for a word of this body. */
export const arrivalView = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    functionTitle: z.string().nullable(),
    /** Where they come from. */
    organisationName: z.string(),
    askedAt: instant,
  })
  .meta({ id: 'Arrival' });
export type ArrivalView = z.infer<typeof arrivalView>;
export const arrivalList = z.object({ items: z.array(arrivalView) }).meta({ id: 'ArrivalList' });
export const arrivalResolutionInput = z.strictObject({
  worksHere: z.boolean().describe('True: the account moves to this body; false: the question ends and nothing changes'),
});

export const personAdminView = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    functionTitle: z.string().nullable(),
    state: z.enum(personStates),
    since: instant,
    roles: z.array(z.object({ id, role: z.enum(roles) })),
  })
  .meta({ id: 'PersonOfOrganisation' });
export type PersonAdminView = z.infer<typeof personAdminView>;
export const personAdminQuery = z.strictObject({
  state: z.enum(personStates).optional(),
  q: z.string().trim().max(100).optional(),
  ...pageQuery,
});
export type PersonAdminQuery = z.infer<typeof personAdminQuery>;
export const personAdminList = listOf(personAdminView).meta({ id: 'PersonOfOrganisationList' });

export const roleGrantInput = z.strictObject({ role: z.enum(['hr-adviser', 'organisation-administrator']) });

/** Somebody with an unknown e-mail domain asked for access; the steward ties the domain to a body. */
export const accessRequestView = z
  .object({
    id,
    email: z.string(),
    domain: z.string(),
    askedAt: instant,
    state: z.enum(['open', 'admitted', 'closed']),
    /** The body for which somebody says to work: who signed up under a shared domain, or who has an account that moves. */
    wanted: z.object({ id, name: z.string() }).nullable(),
  })
  .meta({ id: 'AccessRequest' });
export const accessRequestList = listOf(accessRequestView).meta({ id: 'AccessRequestList' });
export const accessRequestResolutionInput = z.strictObject({
  organisationId: id.nullable().describe('The body to which the domain belongs, or null to close the question'),
});

/** Work that gave up and waits for a human; no personal data. */
export const failedJobView = z
  .object({ id, job: z.string(), failedAt: instant, attempts: z.int(), reason: z.string() })
  .meta({ id: 'FailedJob' });
export const failedJobList = listOf(failedJobView).meta({ id: 'FailedJobList' });

export const personaView = z
  .object({
    key: z.string(),
    name: z.string(),
    role: z.enum(roles),
    organisationName: z.string(),
    description: z.object({ nl: z.string(), en: z.string() }),
  })
  .meta({ id: 'Persona' });
export const personaList = z.object({ items: z.array(personaView) }).meta({ id: 'PersonaList' });
export const personaInput = z.strictObject({ persona: z.string().max(40) });
export const demoMailView = z
  .object({
    id: z.string(),
    to: z.string(),
    from: z.string(),
    subject: z.string(),
    receivedAt: instant,
    text: z.string(),
    html: z.string().nullable(),
    calendar: z.object({ method: z.string().nullable(), text: z.string() }).nullable(),
    links: z.array(z.string()),
  })
  .meta({ id: 'DemoMail' });
export const demoMailList = z.object({ items: z.array(demoMailView) }).meta({ id: 'DemoMailList' });
export type DemoMailView = z.infer<typeof demoMailView>;
