/**
 * Every way in which the product says no. The web app words each code in Dutch and English; `title` is for people who
 * read the API. Invalid input is 400, somebody else's object is 404, a lost race is 409.
 */
export const errorCodes = {
  // requests that are not well formed
  'invalid-input': { status: 400, title: 'The input is not valid' },
  'invalid-json': { status: 400, title: 'The body is not valid JSON' },
  'invalid-address': { status: 400, title: 'The address is not valid' },
  'idempotency-key-missing': { status: 400, title: 'The Idempotency-Key header is missing' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This method is not available here' },
  'not-acceptable': { status: 406, title: 'No acceptable representation' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'Send JSON' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'foreign-origin': { status: 403, title: 'This request came from another site' },
  'temporarily-unavailable': { status: 503, title: 'Temporarily unavailable' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },

  // who you are and what you may do
  'sign-in-required': { status: 401, title: 'Sign in first' },
  'second-factor-required': { status: 403, title: 'Confirm with your second factor first' },
  'not-allowed': { status: 403, title: 'You may not do this' },
  'sign-in-link-not-valid': { status: 400, title: 'This sign-in link is not valid any more' },
  'sign-in-other-browser': { status: 409, title: 'Type the code in the window where you asked for it' },
  'sign-in-code-wrong': { status: 400, title: 'The code is not right' },
  'sign-in-ended': { status: 410, title: 'Ask for a new sign-in mail' },
  'sign-up-not-open': { status: 409, title: 'Ask for a sign-in mail first' },
  'organisation-not-yours': { status: 400, title: 'This body does not use your e-mail domain' },
  'address-unchanged': { status: 409, title: 'This is your address already' },
  'address-taken': { status: 409, title: 'This address belongs to another account' },
  'move-not-open': { status: 409, title: 'Ask for a mail to your new address first' },
  'second-factor-code-wrong': { status: 400, title: 'The code is not right' },
  'second-factor-exists': { status: 409, title: 'A second factor is set already' },
  'person-not-pending': { status: 409, title: 'This person does not wait for confirmation' },
  'person-deactivated': { status: 409, title: 'This person takes part no longer' },
  'person-not-deactivated': { status: 409, title: 'This person takes part' },
  'not-yourself': { status: 409, title: 'Ask somebody else to do this to your own account' },
  'access-request-closed': { status: 409, title: 'This question has been dealt with' },
  'role-exists': { status: 409, title: 'This person has that role already' },
  'last-administrator': { status: 409, title: 'A body keeps at least one administrator' },
  'not-in-demonstration': { status: 404, title: 'Only in the demonstration' },

  // profile of a trainer, rooms
  'topic-unknown': { status: 400, title: 'This topic does not exist' },
  'room-unknown': { status: 400, title: 'This room does not exist' },
  'room-taken': { status: 409, title: 'The room is taken at that time' },

  // places
  'run-full': { status: 409, title: 'This run has no free places' },
  'run-not-open': { status: 409, title: 'This run takes no enrolments' },
  'run-started': { status: 409, title: 'This run has started' },
  'run-not-public': { status: 404, title: 'Not found' },
  'already-enrolled': { status: 409, title: 'You have a place already' },
  'trainer-cannot-enrol': { status: 409, title: 'You give this run yourself' },
  'place-of-somebody-else': { status: 409, title: 'You are signed in as somebody else' },
  'enrolment-closed': { status: 409, title: 'This enrolment was ended' },
  'session-over': { status: 409, title: 'This session is over' },

  // requests and invitations
  'request-not-editable': { status: 409, title: 'This request cannot be changed now' },
  'request-not-complete': { status: 400, title: 'The request is not complete' },
  'request-changed': { status: 409, title: 'Somebody else changed this request' },
  'request-closed': { status: 409, title: 'This request is closed' },
  'colleague-other-organisation': { status: 400, title: 'This address does not belong to the body' },
  'join-link-not-valid': { status: 404, title: 'This link is not valid' },
  'invitation-no-longer-open': { status: 409, title: 'This invitation is not open any more' },
  'invitation-sign-in-required': { status: 401, title: 'Sign in as the invited person' },
  'invitation-undo-over': { status: 409, title: 'This answer stands' },
  'date-option-taken': { status: 409, title: 'This date is not possible any more' },
  'trainer-at-limit': { status: 409, title: 'You have reached your own limit' },
  'trainer-busy': { status: 409, title: 'You give another training at that time' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCodes;
