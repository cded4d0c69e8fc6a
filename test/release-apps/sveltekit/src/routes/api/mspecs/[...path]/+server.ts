import type {RequestHandler} from './$types';
import {proxy} from '../../../../../../shared/proxy';

const handle: RequestHandler = ({request}) => proxy(request);

export const GET = handle;
export const POST = handle;
