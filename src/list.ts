import './define-list.js';

export {MspecsViewingList} from './mspecs-viewing-list.js';
export * from './list-events.js';
export type {ListMessages} from './messages/list-messages.js';
