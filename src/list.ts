import './define-list.js';

export {MspecsViewingList} from './mspecs-viewing-list.js';
export * from './list-events.js';
export type {ListTexts} from './messages/list-messages.js';
