import type {FurtherMessages} from './messages.js';

/** Norwegian texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'Fullfør kontrollen ovenfor, og send på nytt.',
  captchaRefused: 'Kontrollen gikk ikke gjennom, så ingenting er sendt. Gjør den om igjen og send på nytt.',
};
