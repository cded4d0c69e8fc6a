/** Deferred chunk, loaded after the first paint of the times. Includes what the request chunk shares with it. */
export {sidePanel, printCard} from './side-panel.js';
export {brokerCard} from './broker-card.js';
export {dayPicker} from './day-picker-controller.js';
export {enhance} from './enhance.js';
export {bookingUrl, interestUrl} from '../../mspecs/booking-routes.js';
export {getRequestKey, setRequestKey} from './request-key-store.js';
export {isRemembered, rememberRequest, requestedTimes, storageKeyOf} from './sent-requests.js';
export {addDeferredStyles} from './styles.js';
export {styleSheet} from '../style-sheet.js';
export {subscribe, whenVisible} from './status-poller.js';
export {replaceServedTimes} from './served-times.js';
export {openOnly} from './open-only.js';
