import './define.js';

export {MspecsViewingBooker} from './mspecs-viewing-booker.js';
export * from './events.js';
export type {BookingState, Choice, Contact, FailureReason, RateLimit} from './booking/booking-state.js';
export type {Messages} from './messages/messages.js';
export type {Transport} from './mspecs/transport.js';
