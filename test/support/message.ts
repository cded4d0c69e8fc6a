import {createFixture, posts, type Fixture, type Setup} from './fixture.js';
import {mountAtForm} from './form.js';

/** Label of the field for a message. */
export const label = 'Meddelande till mäklaren (frivilligt)';

/** Mounts the element with a proxy that passes a message on. */
export const mountWithMessage = (setup: Setup = {}, fixture: Fixture = createFixture()) =>
  mountAtForm(
    {
      proxyUrl: 'https://www.maklaren.example',
      deal: {...fixture.published(), message: true},
      ...setup,
    },
    fixture,
  );

/** Returns the body of a sent request. */
export const bodyOf = (fixture: Fixture, index = 0) =>
  JSON.parse(posts(fixture)[index]?.body ?? '') as {message?: string; source?: string};
