export {renderBooker, type BookerAttributes, type RenderOptions} from './render-booker.js';
export {scriptJson} from './script-json.js';
export {
  viewingEvents,
  type EventOrganizer,
  type EventPlace,
  type ViewingEvent,
  type ViewingEventOptions,
} from './viewing-events.js';
export {viewingListEvents} from './list-events.js';
export {renderList, type ListAttributes} from './render-list.js';
