/**
 * Submission chunk, loaded once the form is there: what reads a phone number, sends the request, and recovers a failed read.
 */
export {formatPhoneNumber, readPhoneNumber, suggestPhoneNumber} from '../../booking/phone/phone.js';
export {recover} from './recover.js';
export {outcomeIsUnknown, sendRequest} from './send-request.js';
