import type {FurtherMessages} from './messages.js';

/** Finnish texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Tämä aika on valitettavasti täynnä.',
    closed: 'Tätä aikaa ei valitettavasti voi enää valita.',
    passed: 'Tämä aika on jo mennyt.',
    unknown: 'Emme löydä tätä aikaa. Se on ehkä siirretty tai poistettu.',
  },
  shareTime: 'Jaa aika',
  linkCopied: 'Linkki on kopioitu.',
  linkToTime: 'Linkki aikaan',
  captchaMissing: 'Tee yllä oleva tarkistus loppuun ja lähetä sitten uudelleen.',
  captchaRefused: 'Tarkistus ei onnistunut, joten mitään ei lähetetty. Tee se uudelleen ja lähetä sitten.',
};
