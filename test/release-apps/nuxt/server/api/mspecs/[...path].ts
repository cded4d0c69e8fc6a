import {proxy} from '../../../../shared/proxy';

export default defineEventHandler((event) => proxy(toWebRequest(event)));
