import type {
  DeliveryMode,
  EnrolmentState,
  GroupLevel,
  InvitationState,
  Language,
  PlaceKind,
  Role,
} from '@onderling/contracts';

/** A stretch of time with the IANA zone on whose clock it is told. */
export interface Moment {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
}

/** A single instant, such as a deadline, on the clock of an IANA zone. */
export interface Point {
  readonly at: Date;
  readonly timeZone: string;
}

export interface Place {
  readonly kind: PlaceKind;
  readonly name: string | null;
  readonly address: string | null;
  readonly place: string | null;
  readonly accessNote: string | null;
  readonly link: string | null;
}

export interface Colleague {
  readonly name: string;
  readonly functionTitle: string | null;
  readonly organisationName: string;
}

/** Somebody with whom the reader settles a training. */
export interface Contact extends Colleague {
  /** Null when that person has left, or works for another body now. */
  readonly email: string | null;
}

export interface Session extends Moment {
  readonly place: Place;
}

/** What every mail about a course run tells, so that it can be read on its own. */
export interface RunFacts {
  readonly title: string;
  readonly organisationName: string;
  readonly language: Language;
  readonly mode: DeliveryMode;
  readonly trainers: readonly Colleague[];
  readonly sessions: readonly Session[];
  readonly link: string;
}

/** What the address that asked to sign in may do. */
export type SignInCase =
  | 'known'
  | 'sign-up'
  | 'sign-up-shared'
  | 'unknown-domain'
  | 'deactivated'
  | 'admitted'
  | 'not-admitted'
  | 'not-confirmed'
  // Somebody who has an account asked for it to move to this address, or it has left this one.
  | 'move'
  | 'move-shared'
  | 'move-unknown-domain'
  | 'move-taken'
  | 'move-refused'
  | 'moved-away';

export interface SignInFacts {
  readonly case: SignInCase;
  /** Proves the address in the asking browser; a page to go on where nothing can be proven. */
  readonly link: string;
  /** Null when nothing can be proven with this mail. */
  readonly code: string | null;
  readonly expires: Point;
}

export interface MembershipFacts {
  readonly organisationName: string;
  readonly link: string;
}

export interface MembershipPendingFacts {
  readonly organisationName: string;
  readonly newcomer: { readonly name: string; readonly email: string; readonly functionTitle: string | null };
  readonly link: string;
}

export interface ArrivalPendingFacts {
  /** The body that is asked. */
  readonly organisationName: string;
  readonly arrival: {
    readonly name: string;
    readonly email: string;
    readonly functionTitle: string | null;
    readonly fromName: string;
  };
  readonly link: string;
}

export interface AccountMovedFacts {
  readonly organisationName: string;
  readonly link: string;
}

export interface RoleGrantedFacts {
  readonly role: Role;
  readonly organisationName: string | null;
  readonly link: string;
}

/** Numbers and codes behind a reason, as the matcher stored them. */
export interface ReasonFacts {
  readonly code: string;
  readonly value: number;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface InvitationFacts {
  readonly title: string;
  readonly need: string;
  readonly audience: string | null;
  readonly groupLevel: GroupLevel | null;
  readonly groupSize: number | null;
  readonly mode: DeliveryMode;
  readonly language: Language;
  readonly place: Place | null;
  readonly requester: Colleague;
  readonly dateOptions: readonly Moment[];
  readonly reasons: readonly ReasonFacts[];
  /** Minutes; travel is there and back, null when not known. */
  readonly effort: { readonly preparation: number; readonly teaching: number; readonly travel: number | null };
  readonly deadline: Point;
  readonly link: string;
}

export interface InvitationAnsweredFacts {
  readonly answer: Extract<InvitationState, 'accepted' | 'declined'>;
  readonly title: string;
  readonly organisationName: string;
  readonly chosen: Moment | null;
  readonly place: Place | null;
  readonly undoUntil: Point | null;
  readonly link: string;
}

export interface InvitationWithdrawnFacts {
  readonly title: string;
  readonly organisationName: string;
  /** Somebody else gives it, or the body does not ask any more. */
  readonly because: 'filled' | 'request-withdrawn';
  readonly link: string;
}

export interface RequestFacts {
  readonly title: string;
  readonly link: string;
}

export interface RequestMatchedFacts extends RequestFacts {
  readonly trainer: Contact;
  readonly session: Session;
  /** Colleagues with a place kept for them. */
  readonly held: number;
  readonly groupSize: number | null;
}

export interface AcceptanceUndoneFacts extends RequestFacts {
  readonly trainer: Colleague;
  /** Until when the same trainer can still answer. */
  readonly deadline: Point;
}

export interface RequestUnmatchedFacts extends RequestFacts {
  readonly excluded: readonly { readonly code: string; readonly count: number }[];
  /** What could be asked otherwise, and how many colleagues could give the training then. */
  readonly remedies: readonly {
    readonly code: string;
    readonly detail: Readonly<Record<string, string>>;
    readonly found: number;
  }[];
}

export interface ArrivalRefusedFacts {
  /** The body that says no, and the one where the account stays. */
  readonly organisationName: string;
  readonly staysName: string;
  readonly link: string;
}

export interface EnrolmentFacts {
  readonly run: RunFacts;
  readonly state: EnrolmentState;
  /** Who asked for the training decides who is on the list; nobody enrols again by themselves. */
  readonly invitedOnly: boolean;
  /** Page of the own place: confirm or cancel. */
  readonly link: string;
  readonly coursesLink: string;
}

export interface PlaceHeldFacts extends EnrolmentFacts {
  /** The colleague who asked for the training; null when that person has left. */
  readonly requester: Colleague | null;
}

export interface RunAssignedFacts {
  readonly run: RunFacts;
  readonly requester: Contact | null;
  readonly capacity: number;
  readonly participantsLink: string;
}

/** What the reader has to do with the run; the requester asked for it and need not come. */
export type RunRole = 'participant' | 'trainer' | 'requester';

export interface RunChangedFacts {
  readonly run: RunFacts;
  readonly role: RunRole;
  /** The reader's own place is not confirmed yet, so that no calendar has the session. */
  readonly held: boolean;
  /** Where the reader can say that the new time does not suit: the own place, or the run. */
  readonly link: string;
}

export interface RunCancelledFacts extends Omit<RunChangedFacts, 'held'> {
  readonly coursesLink: string;
  /** Of the request it came from, on whose list the participants stay; null for a run of the catalogue. */
  readonly requestLink: string | null;
}

export interface CalendarMailFacts {
  readonly role: RunRole;
  readonly title: string;
  readonly trainers: readonly Colleague[];
  readonly session: Session;
  /** An earlier version of this item was sent before. */
  readonly changed: boolean;
  /** Where to unenrol (participant) or to see to the run (others); in the mail alone. */
  readonly link: string;
  /** The same for whoever signs in: calendars are shared with colleagues, who cannot give up a place with this. */
  readonly itemLink: string;
}
