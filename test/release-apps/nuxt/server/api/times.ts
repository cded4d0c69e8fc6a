import {renderTimes} from '../../../shared/proxy';

export default defineEventHandler(() => renderTimes());
