import type {PageServerLoad} from './$types';
import {renderTimes} from '../../../../shared/proxy';

export const load: PageServerLoad = async () => ({times: await renderTimes()});
